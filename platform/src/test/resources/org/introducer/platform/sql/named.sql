-- name: first
-- Says what it is for.
select 1
from one -- not two
where a = :a

-- name: second
select 2

delete from one;

-- With a comment; and no end here.
insert into one values (';');

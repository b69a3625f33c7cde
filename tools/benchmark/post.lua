-- Creates one contact after the other, each another person; with $KEYS each call has an Idempotency-Key of its own.
local threads = 0
function setup(thread) thread:set("number", threads); threads = threads + 1 end
local n = 0
function init(args) start = os.time() .. "-" .. number end
request = function()
    n = n + 1
    local person = start .. "-" .. n
    local headers = {["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json"}
    if os.getenv("KEYS") then headers["Idempotency-Key"] = person end
    return wrk.format("POST", wrk.path, headers, '{"name":"Person ' .. person .. '","role":"IR_ATTENDING","emails":["p'
        .. person .. '@example.org"],"country":"US"}')
end

-- Reads the first page of the list at wrk's own URL.
local headers = {}
if os.getenv("TOKEN") then headers["Authorization"] = "Bearer " .. os.getenv("TOKEN") end
request = function() return wrk.format("GET", wrk.path, headers) end

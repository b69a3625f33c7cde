-- Reads one contact after the other, at random, from the ids in the file $IDS, under the address of wrk's own URL.
local ids = {}
for line in io.lines(os.getenv("IDS")) do ids[#ids + 1] = line end
math.randomseed(os.time())
local headers = {}
if os.getenv("TOKEN") then headers["Authorization"] = "Bearer " .. os.getenv("TOKEN") end
request = function()
    return wrk.format("GET", wrk.path .. "/" .. ids[math.random(#ids)], headers)
end

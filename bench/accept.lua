-- Each invitation once, then stops, as by Ctrl-C, since wrk would sleep on until the time is over, and divide by all of it.
local ffi = require("ffi")
local INTERRUPT = 2
ffi.cdef("typedef struct { long seconds, micros; } moment; int gettimeofday(moment *, void *); int getpid(); int kill(int, int);")

local offers, sent = {}, 0
answered, first, last = 0, 0, 0 -- globals, so that done() can read them

local function now()
    local moment = ffi.new("moment")
    ffi.C.gettimeofday(moment, nil)
    return tonumber(moment.seconds) + tonumber(moment.micros) / 1e6
end

for line in io.lines(os.getenv("OFFERS")) do
    offers[#offers + 1] = line
end

function setup(thread)
    accepting = thread
end

function request()
    if first == 0 then first = now() end
    sent = sent + 1
    local id, token, guest = offers[(sent - 1) % #offers + 1]:match("(%S+) (%S+) (%S+)")
    local headers = { ["Authorization"] = "Bearer " .. guest, ["Content-Type"] = "application/json" }
    return wrk.format("PATCH", "/organizations/invitations/" .. id, headers, '{"action":"accept","token":"' .. token .. '"}')
end

function response()
    answered, last = answered + 1, now()
    if answered >= #offers then
        wrk.thread:stop()
        ffi.C.kill(ffi.C.getpid(), INTERRUPT)
    end
end

function done()
    print(string.format("Requests/sec: %.1f", accepting:get("answered") / (accepting:get("last") - accepting:get("first"))))
end

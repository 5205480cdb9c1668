-- One new organization a request.
local headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json" }
local number = 0

function request()
    number = number + 1
    return wrk.format("POST", "/organizations", headers, '{"name":"Bench","slug":"bench-' .. os.getenv("ROUND") .. "-" .. number .. '"}')
end

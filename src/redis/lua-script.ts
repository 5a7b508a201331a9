/** The keys of one budget, in the order of the script's KEYS. They share a hash tag, so that a cluster keeps them on one node. */
export const keysOf = (key: string): string[] =>
  ["slots", "queue", "waiters", "state"].map((name) => `{${key}}:${name}`);

/**
 * The whole limiter. The script is atomic, and uses only the clock of Redis.
 *
 *   slots    tickets, by the time when their slot becomes free: one window after the end of its lease while the request runs, and one window after the
 *            response once it came (`done:…`)
 *   queue    tickets, by their place
 *   waiters  processes with tickets in the queue, by the time when the others treat them as dead
 *   state    epoch (when this state began), order (the last place that was given), paused (the end of the pause), slots and queue (how many slots and
 *            tickets there were after the last run), slotsUntil (the time until which slots count)
 *
 * A ticket gets a slot if there are more free slots than tickets before it. So no process takes the slot of a ticket whose process is about to ask.
 */
export const SCRIPT = `
local slots, queue, waiters, state = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local said = cjson.decode(ARGV[1])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local prefix = said.process .. ':'

local function isMine(ticket)
  return string.sub(ticket, 1, #prefix) == prefix
end

local known = redis.call('HMGET', state, 'epoch', 'paused', 'slots', 'slotsUntil', 'queue')
local epoch, paused = known[1], tonumber(known[2] or 0)
local pause = said.pauseMs > 0 and now + said.pauseMs or 0

-- The state is new, or slots are missing while some of them still counted. Rillet may count requests that Redis no longer knows, so
-- nobody sends for one window.
local areSlotsLost = redis.call('ZCARD', slots) ~= tonumber(known[3] or 0) and now < tonumber(known[4] or 0)
if not epoch then
  epoch = string.format('%.3f', now)
  redis.call('HSET', state, 'epoch', epoch)
  if not said.assumeNoRecentRequests then pause = math.max(pause, now + said.windowMs) end
elseif areSlotsLost then
  pause = math.max(pause, now + said.windowMs)
end

-- Tickets are missing: every process is treated as forgotten, and joins again with the places that it had.
if redis.call('ZCARD', queue) ~= tonumber(known[5] or 0) then redis.call('DEL', waiters) end

-- This process knew another state: its slots that still count were lost.
if said.epoch ~= '' and said.epoch ~= epoch then
  pause = math.max(pause, tonumber(epoch) + said.windowMs)
end
if pause > paused then
  paused = pause
  redis.call('HSET', state, 'paused', paused)
end

for _, ticket in ipairs(said.release) do
  redis.call('ZREM', slots, ticket)
  redis.call('ZADD', slots, now + said.windowMs, 'done:' .. ticket)
end
-- A renewal restores a slot in use that was lost, but not a slot that was released meanwhile.
for _, each in ipairs(said.renew) do
  if not redis.call('ZSCORE', slots, 'done:' .. each[1]) then redis.call('ZADD', slots, now + each[2] + said.windowMs, each[1]) end
end
for _, ticket in ipairs(said.cancel) do redis.call('ZREM', slots, ticket) end
for _, ticket in ipairs(said.leave) do redis.call('ZREM', queue, ticket) end

-- A client library may send a message twice. A ticket that the first one granted must not join the queue again.
local function enqueue(ticket, order)
  if not redis.call('ZSCORE', slots, ticket) then redis.call('ZADD', queue, 'NX', order, ticket) end
end
local wasKnown = redis.call('ZREM', waiters, said.process) == 1
local isForgotten = not wasKnown and said.waiting > #said.join + #said.rejoin
local last = #said.join > 0 and redis.call('HINCRBY', state, 'order', #said.join) or 0
for index, each in ipairs(said.join) do enqueue(each[1], last - #said.join + index + each[2]) end
for _, each in ipairs(said.rejoin) do enqueue(each[1], each[2]) end

-- The tickets of a process that is overdue, or that no longer waits, are removed.
redis.call('ZREMRANGEBYSCORE', waiters, '-inf', now)
local alive = redis.call('ZRANGE', waiters, 0, -1, 'WITHSCORES')
local waits = { [said.process] = true }
for index = 1, #alive, 2 do waits[alive[index]] = true end
local line, gone
repeat
  line, gone = redis.call('ZRANGE', queue, 0, said.limit - 1), 0
  for _, ticket in ipairs(line) do
    if not waits[string.match(ticket, '^[^:]+')] then gone = gone + redis.call('ZREM', queue, ticket) end
  end
until gone == 0

redis.call('ZREMRANGEBYSCORE', slots, '-inf', now)
local taken = redis.call('ZRANGE', slots, 0, -1, 'WITHSCORES')
local free = said.limit - #taken / 2
local open = paused > now and 0 or free
local held, resetsIn = {}, -1
for index = 1, #taken, 2 do
  if isMine(taken[index]) then held[#held + 1] = taken[index] end
  if resetsIn < 0 and string.sub(taken[index], 1, 5) == 'done:' then resetsIn = math.ceil(taken[index + 1] - now) end
end

local granted, before, mine = 0, 0, nil
for place, ticket in ipairs(line) do
  if not isMine(ticket) then
    if place <= open then before = before + 1 end
  elseif place <= open then
    granted = granted + 1
    held[#held + 1] = ticket
    redis.call('ZREM', queue, ticket)
    local lease = math.min(said.leaseMs, tonumber(string.match(ticket, '%d+$')))
    redis.call('ZADD', slots, now + lease + said.windowMs, ticket)
  elseif not mine then
    mine = place
  end
end

-- The process waits until the slot for its next ticket becomes free, or until a process with a ticket before it is treated as dead.
local wait = said.maxWaitMs
if paused > now then
  resetsIn = math.max(resetsIn, math.ceil(paused - now))
  wait = paused - now
elseif mine then
  wait = math.min(wait, taken[2 * (mine - free)] - now)
  if before > 0 then wait = math.min(wait, alive[2] - now) end
end
if said.waiting > granted then redis.call('ZADD', waiters, now + wait + said.graceMs, said.process) end

local queued = redis.call('ZCARD', queue)
local lastSlot = redis.call('ZRANGE', slots, -1, -1, 'WITHSCORES')
redis.call('HSET', state, 'slots', redis.call('ZCARD', slots), 'slotsUntil', lastSlot[2] or 0, 'queue', queued)

-- The state is kept longer than the rest, because without it the next request would wait for one window.
for _, key in ipairs({ slots, queue, waiters }) do redis.call('PEXPIRE', key, 2 * 86400000 + said.windowMs) end
redis.call('PEXPIRE', state, 90 * 86400000)
local remaining = math.max(0, open - granted - queued)
return { held, math.max(1, math.ceil(wait)), remaining, queued, resetsIn, last, epoch, isForgotten and 1 or 0 }
`;

-- wrk: posts the contract's example, each time about another disk of another instance.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local template = [[{"operation":"DetachDisk","asOf":"2026-11-20T10:00:00Z","parameters":{"InstanceId":"i-N","DiskId":"d-N"},"facts":{"Instances":[{"InstanceId":"i-N","Status":"Stopped","OperationLocks":{"LockReason":[{"LockReason":"security"}]}}],"Disks":[{"DiskId":"d-N","InstanceId":"i-N","Status":"In_use"}],"Snapshots":[],"LockedSnapshotsInfo":[]}}]]
local requests, at = {}, 0
init = function()
  for i = 1, 10000 do requests[i] = wrk.format(nil, nil, nil, (template:gsub("N", string.format("%06d", i)))) end
end
request = function()
  at = at % #requests + 1
  return requests[at]
end
done = function(summary, latency)
  local e = summary.errors
  print(string.format("FIGURES %.0f %.3f %.3f %d", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, e.status + e.connect + e.read + e.write + e.timeout))
end

-- wrk: posts the body of the contract's example.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = [[{"operation":"DetachDisk","asOf":"2026-11-20T10:00:00Z","parameters":{"InstanceId":"i-1","DiskId":"d-1"},"facts":{"Instances":[{"InstanceId":"i-1","Status":"Stopped","OperationLocks":{"LockReason":[{"LockReason":"security"}]}}],"Disks":[{"DiskId":"d-1","InstanceId":"i-1","Status":"In_use"}],"Snapshots":[],"LockedSnapshotsInfo":[]}}]]
done = function(summary, latency)
  local e = summary.errors
  print(string.format("FIGURES %.0f %.3f %.3f %d", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, e.status + e.connect + e.read + e.write + e.timeout))
end

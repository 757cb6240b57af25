import { readdirSync, readFileSync } from 'node:fs'

/**
 * Starts to watch what the machine's processors do for others than this program and what it has
 * started. The function that it gives ends that: the share of all processors' time, or `null`
 * where the system does not tell.
 *
 * @returns {() => number | null}
 */
export function watchOthers() {
  const start = ticks()
  return () => {
    const end = ticks()
    if (start === null || end === null || end.total === start.total) return null
    const others = end.busy - start.busy - (end.own - start.own)
    return Math.min(1, Math.max(0, others / (end.total - start.total)))
  }
}

/**
 * Waits until others leave the machine alone, and for no longer than that many seconds: what then
 * still disturbs a run is told beside its figures.
 */
export async function untilCalm(/** @type {number} */ patience) {
  const end = performance.now() + patience * 1000
  while (performance.now() < end) {
    const stop = watchOthers()
    await new Promise((resolve) => setTimeout(resolve, 300))
    if ((stop() ?? 0) < 0.1) return
  }
}

/** Of all processors since the machine started, of which busy, and of which for this program. */
function ticks() {
  try {
    const [, ...columns] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].trim().split(/\s+/)
    // user, nice, system, idle, iowait, irq, softirq, steal; guests are counted in user.
    const parts = columns.slice(0, 8).map(Number)
    const total = parts.reduce((sum, part) => sum + part, 0)
    return { total, busy: total - parts[3] - parts[4], own: ownTicks() }
  } catch {
    return null
  }
}

function ownTicks() {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(processOf)
  const own = new Set([process.pid])
  // A child may be listed before its parent.
  for (let before = 0; before !== own.size; ) {
    before = own.size
    for (const { pid, parent } of processes) if (own.has(parent)) own.add(pid)
  }
  return processes.reduce((sum, { pid, spent }) => sum + (own.has(pid) ? spent : 0), 0)
}

function processOf(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
    // The command's name, in brackets, may contain anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // utime, stime and those of children that have ended.
    const spent = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return [{ pid: Number(name), parent: Number(fields[1]), spent }]
  } catch {
    return []
  }
}

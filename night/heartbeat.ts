/** Milliseconds: what is fetched waits no longer to be stored, counted and shown. */
const pause = 5000

/** Does something regularly; what went wrong in between is thrown by `check`. */
export function beating(work: () => Promise<void>): { check: () => void; stop: () => void } {
  let fault: unknown = null
  const timer = setInterval(() => {
    work().catch(error => {
      fault ??= error
    })
  }, pause)
  return {
    check: () => {
      if (fault !== null) throw fault
    },
    stop: () => clearInterval(timer),
  }
}

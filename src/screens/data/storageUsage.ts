/** What the browser says of this page's storage, in bytes. */
export interface StorageUsage {
  readonly used: number
  readonly available: number
  /** Whether the browser keeps it when it runs short of room. */
  readonly isPersistent: boolean
}

/** `null`: the browser does not say, as without a secure context. */
export async function readUsage(): Promise<StorageUsage | null> {
  try {
    const [{ usage = 0, quota = 0 }, isPersistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ])
    return { used: usage, available: quota, isPersistent }
  } catch {
    return null
  }
}

import type { WorkspaceId } from './port.ts'

/** Tells other tabs that there is something new to read, and never what. */
export interface Channel {
  /** `null`: more than one workspace, or the list of them. */
  announce(workspace: WorkspaceId | null): void
  /** Calls when another tab announces something. */
  listen(listener: () => void): () => void
}

/** Between all tabs of the origin; without `BroadcastChannel` every tab is alone. */
export function openChannel(name: string): Channel {
  if (typeof BroadcastChannel === 'undefined') return silentChannel
  const channel = new BroadcastChannel(name)
  return {
    announce: (workspace) => channel.postMessage(workspace),
    listen(listener) {
      const hear = (): void => listener()
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
  }
}

export const silentChannel: Channel = {
  announce: () => undefined,
  listen: () => () => undefined,
}

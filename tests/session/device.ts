import type { Channel } from '#storage/channel.ts'
import { emptyMemory, memoryHome } from '#storage/memoryHome.ts'
import type { WorkspaceStorage } from '#storage/port.ts'
import { createWorkspaceStorage } from '#storage/workspaceStorage.ts'

/** One device whose tabs share what is kept and hear each other, without a browser. */
export function openDevice(): { openStorage: () => WorkspaceStorage } {
  const memory = emptyMemory()
  const listeners = new Map<number, Set<() => void>>()
  let tabs = 0
  return {
    openStorage() {
      const tab = tabs++
      const mine = new Set<() => void>()
      listeners.set(tab, mine)
      const channel: Channel = {
        announce: () => {
          for (const [other, all] of listeners) if (other !== tab) for (const it of all) it()
        },
        listen: (listener) => {
          mine.add(listener)
          return () => mine.delete(listener)
        },
      }
      return createWorkspaceStorage({ ...memoryHome(memory), durable: true }, channel)
    },
  }
}

/** Something that waits until it is let go. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open: () => open() }
}

/** Long enough for everything that waits for nothing but its turn. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

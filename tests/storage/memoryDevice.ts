import { openChannel } from '#storage/channel.ts'
import { emptyMemory, memoryHome } from '#storage/memoryHome.ts'
import { createWorkspaceStorage } from '#storage/workspaceStorage.ts'
import type { Device, StoredRow } from './device.ts'

export async function memoryDevice(): Promise<Device> {
  const name = `memory-${crypto.randomUUID()}`
  const memory = emptyMemory()
  const stores = memory as unknown as Record<string, StoredRow[]>
  const order = ({ seq, part }: StoredRow) => Number(seq) * 1_000 + Number(part)
  return {
    name,
    openTab: async () => createWorkspaceStorage(memoryHome(memory), openChannel(name)),
    rows: async (store) => stores[store] ?? [],
    async insert(store, rows) {
      stores[store] = [...(stores[store] ?? []), ...rows].sort((a, b) => order(a) - order(b))
    },
    async tamper(store, change) {
      stores[store] = (stores[store] ?? []).flatMap((row) => {
        const next = change(row)
        return next === null ? [] : [next]
      })
    },
  }
}

import { openChannel, silentChannel } from './channel.ts'
import { connectionTo } from './indexedDb/database.ts'
import { reasonOf } from './indexedDb/failure.ts'
import { indexedDbHome } from './indexedDb/indexedDbHome.ts'
import type { WorkspaceStorage } from './port.ts'
import { createWorkspaceStorage } from './workspaceStorage.ts'

export interface ChosenStorage {
  readonly storage: WorkspaceStorage
  /** What the person has to know about keeping things on this device; `null`: all is well. */
  readonly warning: string | null
}

const inMemory =
  'Everything works, but it ends with this page: download the workspace file before you close it.'

/** The best storage that this browser gives, under one name for all tabs. Never rejects. */
export async function createStorage(name = 'crosshatch'): Promise<ChosenStorage> {
  const memory = async () => {
    const { memoryHome } = await import('./memoryHome.ts')
    return createWorkspaceStorage(memoryHome(), silentChannel)
  }
  if (!hasIndexedDb()) {
    const reason = 'This browser keeps no data for this page, as in some private windows.'
    return { storage: await memory(), warning: `${reason} ${inMemory}` }
  }
  const connection = connectionTo(name)
  try {
    await connection.connect({ create: false })
  } catch (error) {
    return { storage: await memory(), warning: `${reasonOf(error)}. ${inMemory}` }
  }
  const storage = createWorkspaceStorage(indexedDbHome(connection), openChannel(name))
  const found = connection.found()
  if (found?.kind === 'absent' && found.lost) {
    const warning =
      'This browser found the stored data damaged and deleted it. Open your newest workspace file to go on from there.'
    return { storage, warning }
  }
  if (found?.kind === 'present' && found.isNewer) {
    const warning =
      'A newer version of this program has been used in this browser. Reload the page to get it; until then nothing can be saved.'
    return { storage, warning }
  }
  return { storage, warning: null }
}

function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB !== 'undefined' && indexedDB !== null
  } catch {
    // Some browsers throw on the mere mention where cookies are blocked.
    return false
  }
}

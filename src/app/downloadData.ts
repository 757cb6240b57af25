import type { Session } from '#session/session.ts'

/** Loads what hands data over; once the page is idle, so that it is there when nothing else is. */
export const loadDownloads = () => import('#session/downloads.ts')

export async function downloadData(session: Session): Promise<void> {
  const { downloadWorkspace } = await loadDownloads()
  await downloadWorkspace(session)
}

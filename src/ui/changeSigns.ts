/** How something differs from what it is compared with. */
export type ChangeKind = 'added' | 'removed' | 'changed'

export const changeSigns: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '−',
  changed: '→',
}

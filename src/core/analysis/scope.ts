import type { ChapterId, TeamId } from '../model/ids.ts'

/** Where skills are counted: a team or a chapter. */
export type Scope =
  | { readonly kind: 'team'; readonly id: TeamId }
  | { readonly kind: 'chapter'; readonly id: ChapterId }

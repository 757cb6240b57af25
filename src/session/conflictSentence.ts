import { type Change, recordOf } from '#core/edits/edit.ts'
import type { Conflict } from '#core/edits/rebase.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** What became of an edit that met somebody else's, in one sentence a kind. */
export function conflictSentence(conflicts: readonly Conflict[], workspace: Workspace): string {
  const kinds = [...new Set(conflicts.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const names = conflicts
        .filter((conflict) => conflict.kind === kind)
        .map(({ change }) => nameOf(change, workspace))
      return says[kind](listed([...new Set(names)]))
    })
    .join(' ')
}

const says: Record<Conflict['kind'], (names: string) => string> = {
  'reference-gone': (names) => `Left out, because something it needs was deleted: ${names}.`,
  'changed-since': (names) => `Changed elsewhere since, so left as it is now: ${names}.`,
  overridden: (names) => `Changed elsewhere since, and changed here all the same: ${names}.`,
  'record-gone': (names) => `Left out, because it was deleted: ${names}.`,
  restored: (names) => `Deleted elsewhere and changed here, so it is back: ${names}.`,
  'went-along': (names) => `Added elsewhere meanwhile and deleted with the rest: ${names}.`,
  'above-scale': (names) => `Left out, because a level would be above the scale: ${names}.`,
  'there-already': (names) => `Left out, because they are there on these days already: ${names}.`,
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}

function nameOf(it: Change, workspace: Workspace): string {
  switch (it.table) {
    case 'memberships': {
      const { person, team } = recordOf(it)
      return `${personName(workspace, person)} in ${teamName(workspace, team)}`
    }
    case 'ratings': {
      const { person, skill } = recordOf(it)
      return `${skillName(workspace, skill)} of ${personName(workspace, person)}`
    }
    case 'requirements': {
      const { team, skill } = recordOf(it)
      return `${skillName(workspace, skill)} in ${teamName(workspace, team)}`
    }
    case 'interactions': {
      const { from, to } = recordOf(it)
      return `${teamName(workspace, from)} with ${teamName(workspace, to)}`
    }
    case 'learningActions': {
      const { person, skill } = recordOf(it)
      return `the plan of ${personName(workspace, person)} for ${skillName(workspace, skill)}`
    }
    case 'charters':
      return `the charter of ${teamName(workspace, recordOf(it).id)}`
    case 'readings':
    case 'transitions':
    case 'postponements':
    case 'lessons': {
      const { team } = recordOf(it)
      return `the history of ${team === null ? 'a deleted team' : teamName(workspace, team)}`
    }
    case 'thingNeeds': {
      const { thing, skill } = recordOf(it)
      const owned = workspace.ownedThings.get(thing)?.name ?? 'a deleted thing'
      return `${skillName(workspace, skill)} for ${owned}`
    }
    case 'scenarioEdits':
      return recordOf(it).edit.label
    default:
      return recordOf(it as Change & { table: 'teams' }).name
  }
}

type Id<T extends 'people' | 'teams' | 'skills'> = Parameters<Workspace[T]['get']>[0]

function personName(workspace: Workspace, id: Id<'people'>): string {
  return workspace.people.get(id)?.name ?? 'a deleted person'
}

function teamName(workspace: Workspace, id: Id<'teams'>): string {
  return workspace.teams.get(id)?.name ?? 'a deleted team'
}

function skillName(workspace: Workspace, id: Id<'skills'>): string {
  return workspace.skills.get(id)?.name ?? 'a deleted skill'
}

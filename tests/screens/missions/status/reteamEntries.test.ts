import { describe, expect, test } from 'vitest'
import { reteamEntries } from '#screens/missions/status/reteamEntries.ts'
import type { AppDialog } from '#session/actions/action.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'

const { teams } = sketchOrganisation({ teams: { Search: {}, Over: { status: 'disbanded' } } })

function entriesOf(name: string) {
  const asked: AppDialog[] = []
  const team = [...teams].find((it) => it.name === name)
  if (team === undefined) throw new Error(`No team ${name}`)
  return { asked, team, entries: reteamEntries(team, { ask: (dialog) => asked.push(dialog) }) }
}

describe('the menu of a mission', () => {
  test('offers every verb by which it changes, each for this mission', () => {
    const { entries, asked, team } = entriesOf('Search')
    for (const entry of entries) {
      if (entry.kind === 'section') for (const it of entry.entries) it.onAction()
    }
    expect(asked).toEqual(
      ['split', 'merge', 'grow', 'switch', 'isolate'].map((verb) => ({
        kind: 'reteam',
        verb,
        team: team.id,
      })),
    )
  })

  test('offers none of them once it is over', () => {
    expect(entriesOf('Over').entries).toEqual([])
  })
})

// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { createPreferences, followPreferences } from '#session/preferences.ts'
import { deleteView, renameView, saveView, viewsOf } from '#session/savedViews.ts'

const skills = { workspace: 'w1', screen: 'skills' } as const
const risk = { workspace: 'w1', screen: 'risk' } as const
const elsewhere = { workspace: 'w2', screen: 'skills' } as const
const key = 'crosshatch-preferences'

type Preferences = ReturnType<typeof createPreferences>

function names(preferences: Preferences, place: Parameters<typeof viewsOf>[1] = skills): string[] {
  return viewsOf(preferences.getState().savedViews, place).map(({ name }) => name)
}

beforeEach(() => localStorage.clear())

describe('Saved views', () => {
  test('belong to one screen of one workspace', () => {
    const preferences = createPreferences()
    saveView(preferences, skills, 'Mine', '?sort=kotlin')
    saveView(preferences, risk, 'Gaps', '?filter.kind=gap')
    saveView(preferences, elsewhere, 'Theirs', '?freeze=1')
    expect(names(preferences)).toEqual(['Mine'])
    expect(names(preferences, risk)).toEqual(['Gaps'])
    expect(names(preferences, elsewhere)).toEqual(['Theirs'])
  })

  test('come in the order of their names, and one name is one view', () => {
    const preferences = createPreferences()
    for (const name of ['View 10', 'View 9', 'At risk']) saveView(preferences, skills, name, '?a')
    saveView(preferences, skills, 'View 9', '?b')
    expect(names(preferences)).toEqual(['At risk', 'View 9', 'View 10'])
    expect(viewsOf(preferences.getState().savedViews, skills)[1]?.address).toBe('?b')
  })

  test('are renamed and deleted, and others stay as they are', () => {
    const preferences = createPreferences()
    saveView(preferences, skills, 'A', '?a')
    saveView(preferences, skills, 'B', '?b')
    saveView(preferences, risk, 'A', '?risk')
    renameView(preferences, skills, 'A', 'B')
    expect(viewsOf(preferences.getState().savedViews, skills)).toEqual([
      { ...skills, name: 'B', address: '?a' },
    ])
    deleteView(preferences, skills, 'B')
    expect(names(preferences)).toEqual([])
    expect(names(preferences, risk)).toEqual(['A'])
  })

  test('are there on the next visit', () => {
    saveView(createPreferences(), skills, 'Mine', '?sort=kotlin')
    expect(names(createPreferences())).toEqual(['Mine'])
  })

  test('that cannot be read are none, and leave the other preferences alone', () => {
    const state = { theme: 'dark', savedViews: [{ name: 'no address' }] }
    localStorage.setItem(key, JSON.stringify({ state, version: 1 }))
    expect(createPreferences().getState()).toMatchObject({ theme: 'dark', savedViews: [] })
  })

  test('of another tab are not written over by this one', () => {
    const here = createPreferences()
    const stop = followPreferences(here)
    saveView(createPreferences(), skills, 'Saved there', '?there')
    dispatchEvent(new StorageEvent('storage', { key }))
    here.setState({ theme: 'dark' })
    stop()
    expect(names(createPreferences())).toEqual(['Saved there'])
  })
})

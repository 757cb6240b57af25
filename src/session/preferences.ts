import { createContext, useContext } from 'react'
import * as v from 'valibot'
import { useStore } from 'zustand'
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'

const preferencesSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** The workspace that was open last in this browser. */
  lastWorkspace: v.fallback(v.nullable(v.string()), null),
  /** Whether keys without Ctrl or Alt do something: dictation may press them unmeant. */
  singleKeys: v.fallback(v.boolean(), true),
  /** Ways in which a screen is looked at, by name; the address says which. */
  savedViews: v.fallback(
    v.array(
      v.object({
        workspace: v.string(),
        screen: v.string(),
        name: v.string(),
        address: v.string(),
      }),
    ),
    [],
  ),
})

/** What a person likes, on this device. Nothing here is part of an organisation. */
export type Preferences = Readonly<v.InferOutput<typeof preferencesSchema>>
export type Theme = Preferences['theme']

const storageKey = 'crosshatch-preferences'

/** Kept in localStorage; where that is refused or full, for as long as the page lives. */
export function createPreferences() {
  return createStore<Preferences>()(
    persist(() => v.parse(preferencesSchema, {}), {
      name: storageKey,
      version: 1,
      storage: createJSONStorage(() => guardedStorage),
      merge: (kept, current) => {
        const read = v.safeParse(preferencesSchema, kept)
        return read.success ? read.output : current
      },
    }),
  )
}

/** Takes over what another tab keeps: this one would write over it. Returns its stop. */
export function followPreferences(preferences: ReturnType<typeof createPreferences>): () => void {
  const follow = ({ key }: StorageEvent) => {
    if (key === storageKey) void preferences.persist.rehydrate()
  }
  addEventListener('storage', follow)
  return () => removeEventListener('storage', follow)
}

// Reading `localStorage` throws where cookies are blocked, writing where it is full.
const guardedStorage: StateStorage = {
  getItem: (name) => attempt(() => localStorage.getItem(name)),
  setItem: (name, value) => attempt(() => localStorage.setItem(name, value)),
  removeItem: (name) => attempt(() => localStorage.removeItem(name)),
}

function attempt<T>(access: () => T): T | null {
  try {
    return access()
  } catch {
    return null
  }
}

export const PreferencesContext = createContext<StoreApi<Preferences> | null>(null)

export function usePreferences(): StoreApi<Preferences> {
  const preferences = useContext(PreferencesContext)
  if (preferences === null) throw new Error('No preferences around this component')
  return preferences
}

export function usePreference<K extends keyof Preferences>(name: K): Preferences[K] {
  return useStore(usePreferences(), (preferences) => preferences[name])
}

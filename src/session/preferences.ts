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
})

/** What a person likes, on this device. Nothing here belongs to an organisation. */
export type Preferences = Readonly<v.InferOutput<typeof preferencesSchema>>
export type Theme = Preferences['theme']

/** Kept in localStorage; where that is refused or full, for as long as the page lives. */
export function createPreferences(): StoreApi<Preferences> {
  return createStore<Preferences>()(
    persist(() => v.parse(preferencesSchema, {}), {
      name: 'crosshatch-preferences',
      version: 1,
      storage: createJSONStorage(() => guardedStorage),
      merge: (kept, current) => {
        const read = v.safeParse(preferencesSchema, kept)
        return read.success ? read.output : current
      },
    }),
  )
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

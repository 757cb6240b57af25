import type { GridView } from '#ui/grid/gridView.ts'
import { parseView, serializeView } from '#ui/grid/view/viewAddress.ts'
import { everySkill, facets, groupings, type SkillsFilter, shows } from './skillsFilter.ts'

// The screen's address: what is shown, and how the grid is arranged.

export interface SkillsLook {
  readonly filter: SkillsFilter
  readonly view: GridView
}

export function parseSkillsAddress(params: URLSearchParams): SkillsLook {
  return { filter: parseSkillsFilter(params), view: parseView(params) }
}

export function serializeSkillsAddress({ filter, view }: SkillsLook): URLSearchParams {
  return serializeView(view, serializeSkillsFilter(filter))
}

/** Reads what it can; what it cannot is as on a first visit. */
function parseSkillsFilter(params: URLSearchParams): SkillsFilter {
  return {
    grouping: oneOf(groupings, params.get('group')) ?? everySkill.grouping,
    show: oneOf(shows, params.get('show')) ?? everySkill.show,
    facet: oneOf(facets, params.get('cells')) ?? everySkill.facet,
    hiddenChapters: new Set(params.getAll('without').map((id) => (id === '' ? null : id))),
    search: params.get('find') ?? everySkill.search,
    closed: new Set(params.getAll('closed')),
  }
}

/** Only what is other than on a first visit: the address stays short. */
function serializeSkillsFilter(filter: SkillsFilter): URLSearchParams {
  const params = new URLSearchParams()
  const set = (name: string, value: string, plain: string) => {
    if (value !== plain) params.set(name, value)
  }
  set('group', filter.grouping, everySkill.grouping)
  set('show', filter.show, everySkill.show)
  set('cells', filter.facet, everySkill.facet)
  set('find', filter.search, everySkill.search)
  for (const id of filter.hiddenChapters) params.append('without', id ?? '')
  for (const key of filter.closed) params.append('closed', key)
  return params
}

function oneOf<K extends string>(choices: Readonly<Record<K, string>>, text: string | null) {
  return (Object.keys(choices) as K[]).find((key) => key === text)
}

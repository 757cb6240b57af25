import {
  type FindingKind,
  findingKinds,
  type Severity,
  severities,
} from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { type GridView, plainView } from '#ui/grid/gridView.ts'
import { parseView, serializeView } from '#ui/grid/view/viewAddress.ts'
import { type Grouping, groupings } from './findings/groupFindings.ts'
import { parseRiskScope, type RiskScope, serializeRiskScope } from './riskFilter.ts'

/** How the screen is looked at, as its address says it. */
export interface RiskLook {
  /** Name of the view; one that does not exist shows the first. */
  readonly view: string
  /** Of what the views show. */
  readonly scope: RiskScope
  /** Low findings stay hidden until asked for. */
  readonly showsLow: boolean
  /** For a workshop: people are numbers. */
  readonly hidesNames: boolean
  /** Of the list of findings. */
  readonly severity: Severity | 'all'
  readonly kind: FindingKind | 'all'
  /** Text in the skill's, the holder's or the scope's name. */
  readonly text: string
  readonly grouping: Grouping
  /** Of the heat map. */
  readonly rows: Scope['kind']
  readonly order: 'risk' | 'name'
  readonly grid: GridView
  /** What single views say in the address of their own, by parameter. */
  readonly own: Readonly<Record<string, string>>
}

export const firstLook: RiskLook = {
  view: '',
  scope: 'all',
  showsLow: false,
  hidesNames: false,
  severity: 'all',
  kind: 'all',
  text: '',
  grouping: 'none',
  rows: 'team',
  order: 'risk',
  grid: plainView,
  own: {},
}

const names = [
  'view',
  'where',
  'low',
  'names',
  'severity',
  'kind',
  'find',
  'group',
  'rows',
  'by',
] as const

/** Reads what it can; what it cannot is as on a first visit. */
export function parseRiskLook(params: URLSearchParams): RiskLook {
  const read = (name: (typeof names)[number]): string => params.get(name) ?? ''
  const others = [...params].filter(([name]) => !isShared(name))
  return {
    view: read('view'),
    scope: parseRiskScope(read('where')),
    showsLow: read('low') === 'shown',
    hidesNames: read('names') === 'hidden',
    severity: severities.find((it) => it === read('severity')) ?? 'all',
    kind: findingKinds.find((it) => it === read('kind')) ?? 'all',
    text: read('find'),
    grouping: groupings.find((it) => it === read('group')) ?? 'none',
    rows: read('rows') === 'chapter' ? 'chapter' : 'team',
    order: read('by') === 'name' ? 'name' : 'risk',
    grid: parseView(params),
    own: Object.fromEntries(others),
  }
}

export function serializeRiskLook(look: RiskLook): URLSearchParams {
  const params = new URLSearchParams()
  const say = (name: (typeof names)[number], value: string, isSaid: boolean) => {
    if (isSaid) params.set(name, value)
  }
  say('view', look.view, look.view !== '')
  say('where', serializeRiskScope(look.scope), look.scope !== 'all')
  say('low', 'shown', look.showsLow)
  say('names', 'hidden', look.hidesNames)
  say('severity', look.severity, look.severity !== 'all')
  say('kind', look.kind, look.kind !== 'all')
  say('find', look.text, look.text !== '')
  say('group', look.grouping, look.grouping !== 'none')
  say('rows', look.rows, look.rows !== 'team')
  say('by', look.order, look.order !== 'risk')
  for (const [name, value] of Object.entries(look.own)) params.set(name, value)
  return serializeView(look.grid, params)
}

/** What single views say of the pane that is open there. */
const ofPanes: readonly string[] = ['person', 'opened', 'learn', 'action']

/** Another view, looked at as this one is, but for what was opened and sought in this one. */
export function lookAt(look: RiskLook, view: string): RiskLook {
  if (view === look.view) return look
  const kept = Object.entries(look.own).filter(([name]) => !ofPanes.includes(name))
  return { ...look, view, text: '', own: Object.fromEntries(kept) }
}

/** Whether the parameter is one of the screen's, or of how the heat map is arranged. */
function isShared(name: string): boolean {
  const isOfGrid = !serializeView(plainView, new URLSearchParams([[name, '']])).has(name)
  return isOfGrid || (names as readonly string[]).includes(name)
}

import { type ComponentType, lazy } from 'react'

/**
 * One way of looking at the risk. Its component takes no props: what it shows follows from the
 * session and from `useRisk()`.
 */
export interface RiskView {
  /** In the address, as `#/risk?view=name`; the first one's is empty. */
  readonly name: string
  readonly label: string
  readonly View: ComponentType
}

/** In the order of their tabs. A view that is added here has its tab, its address and its place. */
export const views: readonly [RiskView, ...RiskView[]] = [
  {
    name: '',
    label: 'Overview',
    View: lazy(async () => ({ default: (await import('./overview/Overview.tsx')).Overview })),
  },
  {
    name: 'findings',
    label: 'Findings',
    View: lazy(async () => ({ default: (await import('./findings/Findings.tsx')).Findings })),
  },
  {
    name: 'people',
    label: 'People',
    View: lazy(async () => ({ default: (await import('./people/People.tsx')).People })),
  },
  {
    name: 'bus-factors',
    label: 'Bus factors',
    View: lazy(async () => ({ default: (await import('./busFactors/BusFactors.tsx')).BusFactors })),
  },
  {
    name: 'departures',
    label: 'Departures',
    View: lazy(async () => ({ default: (await import('./departures/Departures.tsx')).Departures })),
  },
  {
    name: 'plans',
    label: 'Plans',
    View: lazy(async () => ({ default: (await import('./plans/Plans.tsx')).Plans })),
  },
  {
    name: 'attrition',
    label: 'Attrition',
    View: lazy(async () => ({ default: (await import('./attrition/Attrition.tsx')).Attrition })),
  },
  {
    name: 'trend',
    label: 'Trend',
    View: lazy(async () => ({ default: (await import('./trend/Trend.tsx')).Trend })),
  },
  {
    name: 'report',
    label: 'Report',
    View: lazy(async () => ({ default: (await import('./report/Report.tsx')).Report })),
  },
]

/** The view that an address means: the first where it names none that exists. */
export function viewNamed(name: string): RiskView {
  return views.find((it) => it.name === name) ?? views[0]
}

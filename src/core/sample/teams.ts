import type { Day } from '../model/day.ts'
import type { Team } from '../model/team.ts'

type TeamWithOwnerName = Omit<Team, 'id' | 'owner'> & { readonly owner: string }

/** The teams, their owners by name. `day(n)` is the day n days from today. */
export function sampleTeams(day: (days: number) => Day): TeamWithOwnerName[] {
  return [
    {
      name: 'Open account in 5 minutes',
      type: 'stream-aligned',
      status: 'active',
      outcome: 'A new customer has a working account five minutes after deciding to join.',
      measure: 'Median time to open: baseline 3 days, target 5 minutes, current 14 minutes',
      owner: 'Ana Ruiz',
      formed: day(-214),
      target: day(118),
      disbanded: null,
    },
    {
      name: 'Fraud alerts that matter',
      type: 'stream-aligned',
      status: 'active',
      outcome: 'Customers are warned of real fraud at once and hardly ever of anything else.',
      measure: 'False alerts: baseline 11 %, target below 2 %, current 4.6 %',
      owner: 'Lee Vos',
      formed: day(-301),
      target: day(96),
      disbanded: null,
    },
    {
      name: 'Payments revamp',
      type: 'stream-aligned',
      status: 'achieved',
      outcome: 'A payment arrives in seconds, and nobody has to ask where it is.',
      measure: `Straight-through payments: baseline 91.4 %, target 98 %, current 98.2 %; reached on ${day(-9)}, hand-over of the payments service still open`,
      owner: 'Nia Grant',
      formed: day(-389),
      target: day(-9),
      disbanded: null,
    },
    {
      name: 'Developer platform',
      type: 'platform',
      status: 'active',
      outcome: 'A team brings a new service to customers within a day, without asking anybody.',
      measure: 'Lead time of a new service: baseline 6 weeks, target 1 day, current 4 days',
      owner: 'Ravi Menon',
      formed: day(-742),
      target: day(203),
      disbanded: null,
    },
    {
      name: 'Risk models',
      type: 'complicated-subsystem',
      status: 'paused',
      outcome:
        'Business customers get a credit decision they can rely on, backed by sound capital.',
      measure:
        'Decisions within 24 hours: baseline 40 %, target 95 %, current 71 %; on hold until the supervisor publishes the final rules',
      owner: 'Inés Duarte',
      formed: day(-455),
      target: day(260),
      disbanded: null,
    },
    {
      name: 'Test coaching',
      type: 'enabling',
      status: 'forming',
      outcome: 'Customers meet fewer failures, because teams rehearse them before release.',
      measure: 'Teams that test on their own: baseline 0 of 3, target 3 of 3, current 0 of 3',
      owner: 'Sara Cohen',
      formed: day(-45),
      target: day(190),
      disbanded: null,
    },
    {
      name: 'Savings goals people keep',
      type: 'stream-aligned',
      status: 'proposed',
      outcome: 'Customers under thirty reach the savings goal that they set themselves.',
      measure: 'Goals reached on time: baseline 22 %, target 50 %, current not started',
      owner: 'Lee Vos',
      formed: null,
      target: day(330),
      disbanded: null,
    },
    {
      name: 'Paperless statements',
      type: 'stream-aligned',
      status: 'disbanded',
      outcome: 'Customers find every statement where they look for it, and none on the doormat.',
      measure: 'Customers without paper: baseline 58 %, target 90 %, current 91 %',
      owner: 'Nia Grant',
      formed: day(-340),
      target: day(-35),
      disbanded: day(-20),
    },
    {
      name: 'Video branch',
      type: 'undefined',
      status: 'abandoned',
      outcome: 'Customers far from a branch get the same advice as those next door.',
      measure:
        'Advice by video: baseline 0 %, target 15 %, stopped at 1 %: customers preferred the phone',
      owner: 'Lee Vos',
      formed: day(-430),
      target: day(-120),
      disbanded: day(-325),
    },
  ]
}

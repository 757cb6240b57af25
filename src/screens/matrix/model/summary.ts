import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { counted } from '#core/model/naming.ts'
import { isCounted } from '#core/model/standing.ts'
import type { GridAxes } from './axes.ts'
import type { Occupancy } from './occupancy.ts'
import { peopleCount } from './words.ts'

/** What is left out of the matrix, after the summary; empty: nothing. */
export function hiddenWords({ teams, chapters }: GridAxes['hidden']): string {
  const hidden = [
    ...(teams === 0 ? [] : [counted(teams, 'team', 'teams')]),
    ...(chapters === 0 ? [] : [counted(chapters, 'chapter', 'chapters')]),
  ]
  return hidden.length === 0 ? '' : ` Not shown: ${hidden.join(' and ')} that nobody is in.`
}

/** "6 teams, 51 people. Skills hang on one person in 16 places in teams, 7 in chapters." */
export function summaryOf(
  { workspace, day, chapterSizes }: Occupancy,
  coverage: CoverageIndex,
): string {
  let teams = 0
  for (const team of workspace.teams) if (isCounted(team, day)) teams++
  const inTeams = coverage.totals('team')
  const inChapters = coverage.totals('chapter')
  let people = 0
  for (const size of chapterSizes.values()) people += size
  const who = [
    counted(teams, 'standing team', 'standing teams'),
    peopleCount(people),
    counted(workspace.chapters.size, 'chapter', 'chapters'),
  ].join(', ')
  const sole = `Skills hang on one person in ${counted(inTeams.keyPerson, 'place', 'places')} in teams, ${inChapters.keyPerson} in chapters`
  const gaps =
    inTeams.gap === 0 ? '' : `; ${counted(inTeams.gap, 'need', 'needs')} that nobody meets`
  return `${who}. ${sole}${gaps}.`
}

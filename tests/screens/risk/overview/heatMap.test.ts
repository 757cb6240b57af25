import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { type HeatMapChoice, heatCell, layHeatMap } from '#screens/risk/overview/heatMap.ts'
import { heatMapSource } from '#screens/risk/overview/heatMapSource.ts'
import { chapter, day, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  skills: { Kotlin: { chapter: 'Backend' }, Cobol: { chapter: 'Backend' } },
  people: {
    Ana: { chapter: 'Backend', can: { Kotlin: 4, SQL: 3 } },
    Bo: { chapter: 'Backend', can: { SQL: 4 } },
    Cy: { can: { SQL: 3, Java: 3 } },
    Di: { can: { Java: 2 } },
  },
  teams: {
    Alpha: { members: ['Ana', 'Bo'], needs: { SQL: 3 } },
    Beta: { members: ['Cy'], needs: { Java: 1, Kafka: 1 } },
    Gamma: { members: ['Bo'] },
    Omega: { members: ['Ana'], status: 'proposed' },
  },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))
const shown = coverage.findings().filter(({ severity }) => severity !== 'low')

function lay(choice: Partial<HeatMapChoice> = {}) {
  const map = layHeatMap(bank, coverage, shown, {
    kind: 'team',
    scope: 'all',
    order: 'risk',
    ...choice,
  })
  return {
    map,
    rows: map.rows.map(({ name }) => name),
    columns: map.columns.map(({ name }) => name),
  }
}

describe('the map of coverage', () => {
  it('has the teams that count and the skills that somebody holds or needs, worst first', () => {
    const { rows, columns } = lay()
    expect(rows).toEqual(['Beta', 'Alpha', 'Gamma'])
    expect(columns).toEqual(['Java', 'Kafka', 'SQL', 'Kotlin'])
  })

  it('stands by name when asked', () => {
    const { rows, columns } = lay({ order: 'name' })
    expect(rows).toEqual(['Alpha', 'Beta', 'Gamma'])
    expect(columns).toEqual(['Java', 'Kafka', 'Kotlin', 'SQL'])
  })

  it('shows chapters, or one scope alone', () => {
    expect(lay({ kind: 'chapter' }).rows).toEqual(['Backend'])
    expect(lay({ scope: team('Beta') }).rows).toEqual(['Beta'])
  })

  it('says which teams have not stated their needs', () => {
    const silent = lay().map.rows.filter(({ isUnstated }) => isUnstated)
    expect(silent.map(({ name }) => name)).toEqual(['Gamma'])
  })
})

describe('a cell of the map', () => {
  const cell = (scope: string, of: string, showsLow = false) =>
    heatCell(coverage.at(team(scope), skill(of)), showsLow)

  it('is solid where a skill is needed and nobody holds it', () => {
    expect(cell('Beta', 'Kafka')).toMatchObject({ sign: 'gap', text: '0', severity: 'critical' })
  })

  it('is hatched for one holder, and quiet where that is a low finding which nobody asked for', () => {
    expect(cell('Beta', 'Java')).toMatchObject({ sign: 'one', text: '1', severity: 'critical' })
    expect(cell('Beta', 'SQL')).toMatchObject({ sign: 'one', severity: null, isNeeded: false })
    expect(cell('Beta', 'SQL', true)).toMatchObject({ sign: 'one', severity: 'low' })
  })

  it('says how many are needed where several are too few', () => {
    expect(cell('Alpha', 'SQL')).toEqual({
      sign: 'short',
      text: '2/3',
      isNeeded: true,
      severity: 'medium',
    })
  })

  it('is empty where nobody holds what nobody needs', () => {
    expect(cell('Alpha', 'Java')).toMatchObject({ sign: 'none', text: '' })
  })

  it('has its fact for a name, with the people in it', () => {
    const { map } = lay()
    const nameOf = ({ name }: { readonly name: string }) => name
    const source = heatMapSource({ workspace: bank, coverage, map, showsLow: false, nameOf })
    expect(source.name('Alpha', 'Kotlin')).toBe(
      'Kotlin, Alpha: 1 holder, Ana, level 4, only holder in the team, medium',
    )
    expect(source.name('Alpha', 'SQL')).toBe('SQL, Alpha: 2 holders, 3 needed, medium')
    expect(source.name('Beta', 'Kafka')).toBe('Kafka, Beta: 0 holders, and it is needed')
    expect(source.name('Alpha', 'Java')).toBe('Java, Alpha: nobody, not needed')
  })

  it('tells a chapter from a team', () => {
    const { map } = lay({ kind: 'chapter' })
    const nameOf = () => 'Person 7'
    const source = heatMapSource({ workspace: bank, coverage, map, showsLow: false, nameOf })
    expect(source.name(chapter('Backend').id, 'Kotlin')).toBe(
      'Kotlin, Backend: 1 holder, Person 7, level 4, only holder in the chapter, critical',
    )
  })
})

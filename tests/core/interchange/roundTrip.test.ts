import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { type ParsedBundle, parseBundle } from '#core/interchange/parseBundle.ts'
import { planImport } from '#core/interchange/planImport.ts'
import { serializeBundle } from '#core/interchange/serializeBundle.ts'
import { createWorkspace, tableNames, type Workspace } from '#core/model/workspace.ts'
import { generateOrganisation } from '#tests/support/generator.ts'
import { workspaces } from './arbitraryWorkspace.ts'
import { bundleContents } from './contents.ts'

function reread(workspace: Workspace): ParsedBundle {
  const bundle = parseBundle(serializeBundle(workspace))
  if ('refused' in bundle) throw new Error(bundle.refused)
  return bundle
}

function planned(workspace: Workspace, bundle: ParsedBundle) {
  let made = 0
  const newId = () => {
    made++
    return `new-${made}`
  }
  const options = { createMissing: false, matchByName: false, extendScale: false, newId }
  return planImport(workspace, bundle, options)
}

describe('the CSV bundle', () => {
  it('brings any organisation back as it was, but for ids that the files do not carry', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        const { edit, report } = planned(createWorkspace(), reread(workspace))
        expect(report.problems).toEqual([])
        expect(bundleContents(apply(createWorkspace(), edit))).toEqual(bundleContents(workspace))
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing in the organisation that it came from', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        expect(planned(workspace, reread(workspace)).edit.changes).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('is the same text whatever order the records were made in', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        const reversed = tableNames.map((table) => [table, [...workspace[table]].reverse()])
        const again = createWorkspace(Object.fromEntries(reversed))
        expect(serializeBundle(again)).toEqual(serializeBundle(workspace))
      }),
    )
  })

  it('has the ten files, each with its header, for an empty organisation too', () => {
    const files = serializeBundle(createWorkspace())
    expect(files.map(({ name, text }) => `${name}: ${text.split('\n')[0]}`)).toEqual([
      'organisation.csv: name,holds_from',
      'levels.csv: level,name,description',
      'chapters.csv: id,name,lead,description',
      'skills.csv: id,name,chapter,description,holds_from',
      'people.csv: id,name,chapter,role,location,capacity,starts,leaves',
      'teams.csv: id,name,type,status,outcome,measure,owner,formed,target,disbanded',
      'memberships.csv: team,person,role,allocation,from,to',
      'ratings.csv: person,skill,level,interest,rater,assessed,note',
      'requirements.csv: team,skill,min_level,min_holders,weight',
      'interactions.csv: from,to,mode,purpose,starts,expected_end',
    ])
  })

  it('carries 10,000 people with 120,000 ratings', () => {
    const size = { people: 10_000, skills: 400, teams: 500, chapters: 40, ratingsPerPerson: 12 }
    const workspace = generateOrganisation({ ...size, seed: 7 })
    const bundle = reread(workspace)
    const { edit, report } = planned(createWorkspace(), bundle)
    expect(report.problems).toEqual([])
    const back = apply(createWorkspace(), edit)
    expect(back.ratings.size).toBe(workspace.ratings.size)
    expect(planned(back, bundle).edit.changes).toEqual([])
  }, 120_000)
})

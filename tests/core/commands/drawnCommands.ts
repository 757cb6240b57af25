import { addLearningAction } from '#core/commands/addLearningAction.ts'
import { addMember } from '#core/commands/addMember.ts'
import { addRatedPeople } from '#core/commands/addRatedPeople.ts'
import { addChapter, addPerson, addSkill, addTeam } from '#core/commands/addRecord.ts'
import { addToScenario } from '#core/commands/addToScenario.ts'
import { applyScenarioToBaseline } from '#core/commands/applyScenarioToBaseline.ts'
import { changeLearningAction } from '#core/commands/changeLearningAction.ts'
import { changeStayTerms } from '#core/commands/changeStayTerms.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { deleteScenario } from '#core/commands/deleteScenario.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { editTable } from '#core/commands/editTable.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { moveScenarioEdit } from '#core/commands/moveScenarioEdit.ts'
import { openScenario } from '#core/commands/openScenario.ts'
import { removeFromScenario } from '#core/commands/removeFromScenario.ts'
import { renameOrganisation } from '#core/commands/renameOrganisation.ts'
import { renameScenario } from '#core/commands/renameScenario.ts'
import { renameScenarioEdit } from '#core/commands/renameScenarioEdit.ts'
import { setMinimumLevel, setSkillMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { removeRequirement, setRequirement } from '#core/commands/setRequirement.ts'
import { setScale } from '#core/commands/setScale.ts'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import { setScenarioEditDay } from '#core/commands/setScenarioEditDay.ts'
import { settleScenarioConflict } from '#core/commands/settleScenarioConflict.ts'
import { splitMember } from '#core/commands/splitMember.ts'
import {
  renameTeam,
  updateChapter,
  updatePerson,
  updateSkill,
} from '#core/commands/updateRecord.ts'
import { updateTeam } from '#core/commands/updateTeam.ts'
import { isBaselineEdit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import { fieldContext, writeField } from '#core/fields/fieldText.ts'
import { editableTables, recordTypes } from '#core/fields/recordFields.ts'
import { recordKey, recordsOf } from '#core/fields/records.ts'
import { learningStates } from '#core/model/learningAction.ts'
import { createPerson } from '#core/model/person.ts'
import { teamStatuses } from '#core/model/team.ts'
import type { Draw, DrawnCommands } from './draw.ts'
import { drawnMissionCommands } from './drawnMissionCommands.ts'

/** Every command, by its name, on something of the organisation; a few of them on what is gone. */
export const drawnCommands: DrawnCommands = {
  ...drawnMissionCommands,
  addChapter: (it) =>
    addChapter(it.workspace, { id: it.newId(), name: it.text(), lead: it.maybe('people') }),
  addSkill: (it) =>
    addSkill(it.workspace, {
      id: it.newId(),
      name: it.text(),
      chapter: it.maybe('chapters'),
      holdsFrom: it.maybeLevel(),
    }),
  addPerson: (it) =>
    addPerson(it.workspace, {
      id: it.newId(),
      name: it.text(),
      chapter: it.maybe('chapters'),
      starts: it.maybeDay(),
    }),
  addMember: (it) =>
    addMember(it.workspace, {
      person: createPerson({ id: it.newId(), name: it.text(), starts: it.maybeDay() }),
      team: it.id('teams'),
      membership: it.newId(),
      day: it.day(),
    }),
  addTeam: (it) =>
    addTeam(it.workspace, {
      id: it.newId(),
      name: it.text(),
      status: it.pick(teamStatuses),
      owner: it.maybe('people'),
    }),
  updateChapter: (it) =>
    updateChapter(it.workspace, {
      id: it.id('chapters'),
      name: it.text(),
      lead: it.maybe('people'),
    }),
  updateSkill: (it) =>
    updateSkill(it.workspace, {
      id: it.id('skills'),
      name: it.text(),
      chapter: it.maybe('chapters'),
      holdsFrom: it.maybeLevel(),
    }),
  updatePerson: (it) =>
    updatePerson(it.workspace, {
      id: it.id('people'),
      role: it.text(),
      chapter: it.maybe('chapters'),
      capacity: it.amount(),
    }),
  renameTeam: (it) => renameTeam(it.workspace, { id: it.id('teams'), name: it.text() }),
  updateTeam: (it) =>
    updateTeam(
      it.workspace,
      {
        id: it.id('teams'),
        owner: it.maybe('people'),
        target: it.maybeDay(),
        ...(it.chance(0.5) ? { status: it.pick(teamStatuses) } : { outcome: it.text() }),
      },
      { day: it.day(), newId: it.newId },
    ),
  addRatedPeople: (it) => {
    const id = it.newId<never>()
    const rating = { person: id, skill: it.id('skills'), level: it.level() }
    return addRatedPeople(it.workspace, {
      people: [{ id, name: it.text(), chapter: it.maybe('chapters') }],
      ratings: [rating],
      day: it.day(),
    })
  },
  setRatings: (it) =>
    setRatings(it.workspace, {
      ratings: it.several(() => ({
        person: it.id('people'),
        skill: it.id('skills'),
        level: it.pick([it.level(), null, 'n/a']),
        note: it.text(),
      })),
      day: it.day(),
    }),
  setRequirement: (it) =>
    setRequirement(it.workspace, { team: it.id('teams'), skill: it.id('skills'), ...it.need() }),
  removeRequirement: (it) =>
    removeRequirement(it.workspace, it.record('requirements') ?? { team: gone, skill: gone }),
  setMinimumLevel: (it) => setMinimumLevel(it.workspace, it.level()),
  setSkillMinimumLevel: (it) =>
    setSkillMinimumLevel(it.workspace, { skill: it.id('skills'), level: it.maybeLevel() }),
  setScale: (it) => {
    const { levels, holdsFrom } = it.workspace.organisation.record
    const longer = [...levels, { name: it.text(), description: '' }]
    return setScale(it.workspace, {
      levels: it.chance(0.3) ? levels.slice(0, -1) : longer,
      holdsFrom,
    })
  },
  renameOrganisation: (it) => renameOrganisation(it.workspace, it.text()),
  deleteRecords: (it) => {
    const table = it.pick(editableTables)
    const key = () => {
      const records = [...recordsOf(it.workspace, table)]
      return records.length === 0 ? 'gone' : recordKey(table, it.pick(records))
    }
    return deleteRecords(it.workspace, table, it.chance(0.5) ? [key()] : [key(), key()])
  },
  departPeople: (it) =>
    departPeople(it.workspace, { people: it.several(() => it.id('people')), day: it.day() }),
  joinTeam: (it) =>
    joinTeam(it.workspace, {
      id: it.newId(),
      person: it.id('people'),
      team: it.id('teams'),
      day: it.day(),
    }),
  leaveTeam: (it) => leaveTeam(it.workspace, { ...it.stay(), day: it.day() }),
  changeStayTerms: (it) =>
    changeStayTerms(it.workspace, {
      stay: it.id('memberships'),
      terms: { allocation: it.amount(), role: it.text(), from: it.maybeDay(), to: it.maybeDay() },
      day: it.day(),
      newId: it.newId,
    }),
  moveMember: (it) => {
    const { person, team } = it.stay()
    return moveMember(it.workspace, {
      newId: it.newId(),
      person,
      from: it.chance(0.2) ? null : team,
      to: it.id('teams'),
      day: it.day(),
    })
  },
  splitMember: (it) => {
    const { person, team } = it.stay()
    const other = it.id('teams')
    const teams = other === team ? [team] : [team, other]
    return splitMember(it.workspace, {
      person,
      shares: teams.map((id) => ({ team: id, allocation: 10 * it.below(11) })),
      day: it.day(),
      newId: it.newId,
    })
  },
  addLearningAction: (it) =>
    addLearningAction(it.workspace, {
      id: it.newId(),
      person: it.id('people'),
      skill: it.id('skills'),
      target: it.level(),
      coach: it.maybe('people'),
    }),
  changeLearningAction: (it) =>
    changeLearningAction(it.workspace, {
      id: it.id('learningActions'),
      to: it.pick([
        { target: it.level() },
        { coach: it.maybe('people') },
        { due: it.maybeDay() },
        { state: it.pick(learningStates) },
      ]),
    }),
  editTable: (it) => editTable(it.workspace, tableInput(it)).edit,
  createScenario: (it) =>
    createScenario(it.workspace, { id: it.newId(), name: it.text(), edits: steps(it) }),
  addToScenario: (it) =>
    addToScenario(it.workspace, { scenario: it.id('scenarios'), edits: steps(it) }),
  openScenario: (it) => {
    const scenario = it.record('scenarios')
    if (scenario === null) return nothing
    const own = scenarioEditsOf(it.workspace, scenario.id)
    return openScenario(it.workspace, { id: it.newId(), scenario, steps: own, newId: it.newId })
  },
  renameScenario: (it) =>
    renameScenario(it.workspace, { scenario: it.id('scenarios'), name: it.text() }),
  deleteScenario: (it) => deleteScenario(it.workspace, it.id('scenarios')),
  removeFromScenario: (it) => removeFromScenario(it.workspace, it.id('scenarioEdits')),
  renameScenarioEdit: (it) =>
    renameScenarioEdit(it.workspace, { step: it.id('scenarioEdits'), label: it.text() }),
  setScenarioEditAside: (it) =>
    setScenarioEditAside(it.workspace, {
      step: it.id('scenarioEdits'),
      isSetAside: it.chance(0.5),
    }),
  setScenarioEditDay: (it) =>
    setScenarioEditDay(it.workspace, {
      step: it.id('scenarioEdits'),
      from: it.maybeDay(),
      newId: it.newId,
    }),
  moveScenarioEdit: (it) =>
    moveScenarioEdit(it.workspace, { step: it.id('scenarioEdits'), place: it.below(4) }),
  settleScenarioConflict: (it) => {
    const scenario = it.record('scenarios')
    if (scenario === null) return nothing
    const { conflicts } = applyScenario(it.workspace, scenarioEditsOf(it.workspace, scenario.id))
    if (conflicts.length === 0) return nothing
    const keeping = it.pick(['plan', 'present'] as const)
    return settleScenarioConflict(it.workspace, {
      conflict: it.pick(conflicts),
      keeping,
      day: null,
    })
  },
  applyScenarioToBaseline: (it) => applyScenarioToBaseline(it.workspace, it.id('scenarios')),
}

const gone = 'gone' as never
const nothing: Outcome = { refused: 'There is nothing of the kind.' }

/** What other commands would do, as steps. */
function steps(it: Draw) {
  const made = it.several(() => {
    const name = it.pick(Object.keys(drawnCommands).filter((known) => !known.includes('cenario')))
    const outcome = drawnCommands[name]?.(it) ?? nothing
    return isRefusal(outcome) || !isBaselineEdit(outcome) || outcome.changes.length === 0
      ? []
      : [{ id: it.newId<never>(), edit: outcome, from: it.maybeDay() }]
  })
  return made.flat()
}

/** Texts of cells of one table put into others of it. */
function tableInput(it: Draw) {
  const table = it.pick(editableTables)
  const { fields } = recordTypes[table]
  const records = [...recordsOf(it.workspace, table)]
  const context = fieldContext(it.workspace)
  const cell = () => {
    const field = it.pick(fields)
    const text = records.length === 0 ? '' : writeField(field, it.pick(records)[field.id], context)
    return { column: field.id, text: it.chance(0.8) ? text : it.text() }
  }
  const row = () => (records.length === 0 ? 'gone' : recordKey(table, it.pick(records)))
  const { newId } = it
  return {
    table,
    inputs: it.several(() => ({ ...cell(), row: row() })),
    added: [new Map(fields.map(() => cell()).map(({ column, text }) => [column, text]))],
    newId,
    day: it.day(),
  }
}

import { addLesson } from '#core/commands/mission/addLesson.ts'
import { addOwnedThing } from '#core/commands/mission/addOwnedThing.ts'
import { addReading } from '#core/commands/mission/addReading.ts'
import { changeStatus } from '#core/commands/mission/changeStatus.ts'
import { copyNeeds } from '#core/commands/mission/copyNeeds.ts'
import { deleteNeedsTemplate } from '#core/commands/mission/deleteNeedsTemplate.ts'
import { deleteOwnedThing } from '#core/commands/mission/deleteOwnedThing.ts'
import { disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { handOverThing } from '#core/commands/mission/handOverThing.ts'
import { proposeMission } from '#core/commands/mission/proposeMission.ts'
import { removeLesson } from '#core/commands/mission/removeLesson.ts'
import { removeReading } from '#core/commands/mission/removeReading.ts'
import { reviveMission } from '#core/commands/mission/reviveMission.ts'
import { saveNeedsTemplate } from '#core/commands/mission/saveNeedsTemplate.ts'
import { setTargetDay } from '#core/commands/mission/setTargetDay.ts'
import { setThingNeed } from '#core/commands/mission/setThingNeed.ts'
import { nextStatuses, thingsOwnedBy } from '#core/commands/mission/statusRules.ts'
import { updateCharter } from '#core/commands/mission/updateCharter.ts'
import { updateLesson } from '#core/commands/mission/updateLesson.ts'
import { updateOwnedThing } from '#core/commands/mission/updateOwnedThing.ts'
import { updateReading } from '#core/commands/mission/updateReading.ts'
import { growTeam } from '#core/commands/reteaming/growTeam.ts'
import { isolateMembers } from '#core/commands/reteaming/isolateMembers.ts'
import { mergeTeams } from '#core/commands/reteaming/mergeTeams.ts'
import { goingOn } from '#core/commands/reteaming/moveStays.ts'
import { splitTeam } from '#core/commands/reteaming/splitTeam.ts'
import { switchMember } from '#core/commands/reteaming/switchMember.ts'
import { addDays } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import { ownedThingKinds } from '#core/model/mission/ownedThing.ts'
import { teamStatuses } from '#core/model/team.ts'
import type { Draw, DrawnCommands } from './draw.ts'

export const drawnMissionCommands: DrawnCommands = {
  proposeMission: (it) =>
    proposeMission(it.workspace, {
      id: it.newId(),
      name: it.text(),
      owner: it.maybe('people'),
      charter: { problem: it.text(), continues: it.maybe('teams') },
    }),
  updateCharter: (it) =>
    updateCharter(it.workspace, {
      id: it.id('teams'),
      exitCriterion: it.text(),
      goal: it.amount(),
      review: it.maybeDay(),
      continues: it.maybe('teams'),
    }),
  changeStatus: (it) => {
    const team = it.id('teams')
    const next = nextStatuses[it.workspace.teams.get(team)?.status ?? 'active']
    return changeStatus(it.workspace, {
      transition: it.newId(),
      team,
      to: it.pick(next.length > 0 && it.chance(0.9) ? next : teamStatuses),
      day: it.day(),
      reason: it.text(),
    })
  },
  setTargetDay: (it) =>
    setTargetDay(it.workspace, {
      postponement: it.newId(),
      team: it.id('teams'),
      target: it.maybeDay(),
      day: it.day(),
      reason: it.text(),
    }),
  addReading: (it) =>
    addReading(it.workspace, {
      id: it.newId(),
      team: it.id('teams'),
      day: it.day(),
      value: it.amount(),
    }),
  updateReading: (it) =>
    updateReading(it.workspace, { id: it.id('readings'), day: it.day(), value: it.amount() }),
  removeReading: (it) => removeReading(it.workspace, { id: it.id('readings') }),
  addOwnedThing: (it) =>
    addOwnedThing(it.workspace, { id: it.newId(), name: it.text(), team: it.maybe('teams') }),
  updateOwnedThing: (it) =>
    updateOwnedThing(it.workspace, {
      id: it.id('ownedThings'),
      name: it.text(),
      kind: it.pick(ownedThingKinds),
    }),
  handOverThing: (it) =>
    handOverThing(it.workspace, { thing: it.id('ownedThings'), to: it.id('teams') }),
  deleteOwnedThing: (it) => deleteOwnedThing(it.workspace, { id: it.id('ownedThings') }),
  setThingNeed: (it) =>
    setThingNeed(it.workspace, {
      thing: it.id('ownedThings'),
      skill: it.id('skills'),
      need: it.chance(0.3) ? null : it.need(),
    }),
  addLesson: (it) =>
    addLesson(it.workspace, {
      id: it.newId(),
      team: it.maybe('teams'),
      day: it.day(),
      text: it.text(),
    }),
  updateLesson: (it) => updateLesson(it.workspace, { id: it.id('lessons'), text: it.text() }),
  removeLesson: (it) => removeLesson(it.workspace, { id: it.id('lessons') }),
  saveNeedsTemplate: (it) =>
    saveNeedsTemplate(it.workspace, {
      id: it.chance(0.5) ? it.id('needsTemplates') : it.newId(),
      name: it.text(),
      team: it.id('teams'),
    }),
  deleteNeedsTemplate: (it) => deleteNeedsTemplate(it.workspace, { id: it.id('needsTemplates') }),
  copyNeeds: (it) => {
    const from = it.chance(0.5) ? { team: it.id('teams') } : { template: it.id('needsTemplates') }
    return copyNeeds(it.workspace, { team: it.id('teams'), from })
  },
  reviveMission: (it) =>
    reviveMission(it.workspace, { id: it.newId(), from: it.id('teams'), name: it.text() }),
  disbandTeam: (it) => {
    const team = it.id('teams')
    const day = it.day()
    return disbandTeam(it.workspace, {
      team,
      to: it.workspace.teams.get(team)?.status === 'achieved' ? 'disbanded' : 'abandoned',
      day,
      reason: it.text(),
      transition: it.newId(),
      placements: someOf(it, team, day).map((person) => ({
        person,
        to: it.maybe('teams'),
        allocation: it.pick([10, 33.3]),
        from: addDays(day, it.below(20)),
        newId: it.newId(),
      })),
      handOvers: thingsOwnedBy(it.workspace, team).map(({ id }) => {
        return { thing: id, to: it.id('teams') }
      }),
      lessons: [{ id: it.newId(), text: it.text() }],
    })
  },
  mergeTeams: (it) =>
    mergeTeams(it.workspace, {
      team: it.id('teams'),
      into: it.id('teams'),
      day: it.day(),
      reason: it.text(),
      transition: it.newId(),
      newId: it.newId,
    }),
  splitTeam: (it) => {
    const beside = besides(it)
    const { team } = beside
    return splitTeam(it.workspace, {
      ...beside,
      needs: it.workspace.requirements.of(team).map(({ skill }) => {
        return { skill, as: it.pick(['moved', 'shared'] as const) }
      }),
      things: thingsOwnedBy(it.workspace, team).map(({ id }) => id),
    })
  },
  isolateMembers: (it) =>
    isolateMembers(it.workspace, {
      ...besides(it),
      tie: { id: it.newId(), mode: 'collaboration', purpose: it.text() },
    }),
  growTeam: (it) =>
    growTeam(it.workspace, {
      team: it.id('teams'),
      people: it.several(() => {
        return { person: it.id('people'), allocation: 5 + it.below(40), newId: it.newId() }
      }),
      day: it.day(),
    }),
  switchMember: (it) => {
    const { person, team } = it.stay()
    const other = it.stay()
    const to = it.chance(0.5) ? other.team : it.id('teams')
    return switchMember(it.workspace, {
      person,
      from: team,
      to,
      with: to === other.team ? other.person : null,
      day: it.day(),
      newId: it.newId,
    })
  },
}

function someOf(it: Draw, team: TeamId, day: ReturnType<Draw['day']>) {
  const people = new Set(goingOn(it.workspace, team, day).map(({ person }) => person))
  return [...people].filter(() => it.chance(0.4))
}

function besides(it: Draw) {
  const { team } = it.stay()
  const day = it.day()
  const newTeam = { id: it.newId<TeamId>(), name: it.text(), owner: it.maybe('people') }
  return { team, newTeam, members: someOf(it, team, day), day, newId: it.newId }
}

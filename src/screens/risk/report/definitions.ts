/** What the words and numbers of the page mean, for whoever has nothing but the page. */
export const definitions: readonly (readonly [term: string, meaning: string])[] = [
  [
    'Holder',
    'a member of the team or chapter at the minimum level or above. The minimum level is what the team asks for, else the skill’s own, else the organisation’s.',
  ],
  [
    'Needed',
    'a team needs what it says that it needs; where it says nothing, what its members hold stands for it. A chapter needs its own skills.',
  ],
  [
    'Only holder',
    'exactly one member holds it. Critical where it is needed and nobody else in the organisation holds it, high where others elsewhere do; one step less where needs are unstated.',
  ],
  ['Nobody holds it', 'needed, and no member holds it. Always critical.'],
  ['Fewer than needed', 'held by more than one, and by fewer than the team needs. Medium.'],
  [
    'Counted',
    'teams that are forming, active, paused or achieved on the day; chapters with a member. Only holders of what nobody needs, while others hold it elsewhere, are low and left out.',
  ],
  [
    'Most fragile',
    'with the most critical findings, then the most high ones, then the most medium ones.',
  ],
  ['Bus factor', 'the fewest departures that break a needed skill which stands today.'],
  [
    'Lost on average',
    'the sum over skills of the chance that so many holders leave that too few stay.',
  ],
  [
    'Confident rating',
    'confirmed by a lead or recent: 2^(−age in years), times 0.7 where no lead confirmed it, is at least a half.',
  ],
]

export const limits =
  'What this leaves out: bus factors take people to leave at once and not to be replaced, so they exaggerate. People are taken to leave independently, at one rate; nobody is hired and nobody learns meanwhile. Ratings are mostly people’s own, and self-ratings are biased. A skill that one person holds and nobody needs is no risk. It is the arrangement that is at risk, never a person.'

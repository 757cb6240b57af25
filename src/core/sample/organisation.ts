import type { Organisation } from '../model/organisation.ts'

export const organisation: Organisation = {
  name: 'Meridian Bank',
  holdsFrom: 3,
  levels: [
    {
      name: 'None',
      description: 'Has not met it. Would need an introduction before a first task.',
    },
    {
      name: 'Awareness',
      description: 'Knows what it is for, follows a discussion, and can say whom to ask.',
    },
    {
      name: 'Working',
      description: 'Does everyday work with it after a review or with somebody at hand.',
    },
    {
      name: 'Practitioner',
      description:
        'Does demanding work with it alone, is on call for it, and reviews the work of others.',
    },
    {
      name: 'Expert',
      description: 'Solves what others in the bank cannot, sets the standard, and teaches it.',
    },
  ],
}

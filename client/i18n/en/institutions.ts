import type { institutions as french } from '../fr/institutions.ts'

export const institutions: typeof french = {
  title: 'Institutions',
  count: { one: '{count} institution', other: '{count} institutions' },
  caption: 'Institutions and what they lead',
  filter: {
    search: 'Search for an institution',
    placeholder: 'An acronym, a name, even a former one…',
    kind: 'Kind of institution',
    allKinds: 'All kinds',
    leading: 'Only those that lead something',
    clear: 'See all institutions',
  },
  empty: {
    filtered: 'No institution matches this search.',
    none: 'No institution leads anything at this viewpoint.',
  },
  column: {
    acronym: 'Acronym',
    name: 'Name',
    recommendations: 'Recommendations',
    completion: 'Completed',
    open: 'Open',
    overdue: 'Overdue',
    planItems: 'Plan items',
  },
  inactive: 'No longer exists',
  figures: {
    title: 'Its figures',
    completion: 'Recommendations completed',
    open: 'Still open',
    openBase: { one: 'of {count} recommendation', other: 'of {count} recommendations' },
    overdue: 'Overdue',
    overdueBase: 'of {count} with a deadline, {rate}',
    plan: 'Action plan',
    planBase: {
      one: 'physical execution, {count} item',
      other: 'physical execution, {count} items',
    },
    delay: 'Time to completion',
    days: { one: '{count} day', other: '{count} days' },
    delayBase: {
      one: 'from adoption to completion, on {count} completion',
      other: 'from adoption to completion, median of {count} completions',
    },
    noDelay: 'nothing completed yet',
  },
  led: {
    recommendations: {
      one: '{count} recommendation that it leads',
      other: '{count} recommendations that it leads',
    },
    planItems: {
      one: '{count} plan item that it leads',
      other: '{count} plan items that it leads',
    },
    seeList: 'See in the list',
    none: 'It leads nothing at this viewpoint.',
  },
  supported: {
    title: { one: '{count} item that it supports', other: '{count} items that it supports' },
    sub: 'Others lead them: they do not count in its figures.',
  },
  facts: {
    title: 'The institution',
    kind: 'Kind',
    names: 'Names borne',
    since: '{name}, since {day}',
    aliases: 'Also known as',
    successor: 'Replaced by',
    provenance: 'Origin',
    named: '{name} ({acronym})',
  },
}

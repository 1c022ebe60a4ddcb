import { nextTick } from 'vue'
import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteRecordRaw,
} from 'vue-router'

import { Unreachable } from './api.ts'
import DashboardView from './dashboard/DashboardView.vue'
import { pageFailure } from './errors/page-failure.ts'
import { focusHeading } from './address/navigation-focus.ts'
import { namePage } from './address/page-title.ts'
import { loadWords } from './i18n/index.ts'
import { returnPath } from './address/return-path.ts'
import { useSession } from './session.ts'

// Links go by route name. Addresses are in French, since people read and send them.
const routes: readonly RouteRecordRaw[] = [
  {
    name: 'dashboard',
    path: '/',
    // In the first view's file: most people open this page first, and another file would cost a round trip.
    component: DashboardView,
    meta: { title: 'shell.nav.dashboard', section: 'dashboard' },
  },
  {
    name: 'evolution',
    path: '/evolution',
    component: () => import('./comparison/EvolutionView.vue'),
    meta: { title: 'shell.nav.evolution', words: ['comparison'], section: 'evolution' },
  },
  {
    name: 'presentation',
    path: '/presentation',
    component: () => import('./presentation/PresentationView.vue'),
    meta: { title: 'shell.page.presentation', words: ['presentation'], isBare: true },
  },
  {
    name: 'shared',
    path: '/partage/:token',
    component: () => import('./presentation/SharedView.vue'),
    props: true,
    meta: {
      title: 'shell.page.presentation',
      words: ['presentation'],
      isPublic: true,
      isBare: true,
    },
  },
  {
    name: 'recommendations',
    path: '/recommandations',
    component: () => import('./recommendations/RecommendationListView.vue'),
    meta: { title: 'shell.nav.recommendations', words: ['tracking'], section: 'recommendations' },
  },
  {
    name: 'recommendation',
    path: '/recommandations/:code',
    component: () => import('./recommendations/RecommendationView.vue'),
    props: true,
    meta: {
      title: 'shell.page.recommendation',
      words: ['tracking', 'conclusions'],
      section: 'recommendations',
    },
  },
  {
    name: 'plan-items',
    path: '/plan',
    component: () => import('./plan-items/PlanItemListView.vue'),
    meta: { title: 'shell.nav.planItems', words: ['tracking'], section: 'plan-items' },
  },
  {
    name: 'plan-item',
    path: '/plan/:code',
    component: () => import('./plan-items/PlanItemView.vue'),
    props: true,
    meta: {
      title: 'shell.page.planItem',
      words: ['tracking', 'conclusions'],
      section: 'plan-items',
    },
  },
  {
    name: 'indicators',
    path: '/indicateurs',
    component: () => import('./indicators/IndicatorListView.vue'),
    meta: { title: 'shell.nav.indicators', words: ['tracking'], section: 'indicators' },
  },
  {
    name: 'indicator',
    path: '/indicateurs/:code',
    component: () => import('./indicators/IndicatorView.vue'),
    props: true,
    meta: {
      title: 'shell.page.indicator',
      words: ['tracking', 'conclusions'],
      section: 'indicators',
    },
  },
  {
    name: 'meetings',
    path: '/reunions',
    component: () => import('./meetings/MeetingListView.vue'),
    meta: { title: 'shell.nav.meetings', words: ['meetings', 'tracking'], section: 'meetings' },
  },
  {
    name: 'calendar',
    path: '/reunions/calendrier',
    component: () => import('./calendar/CalendarView.vue'),
    meta: { title: 'shell.page.calendar', words: ['calendar', 'tracking'], section: 'meetings' },
  },
  {
    name: 'meeting',
    path: '/reunions/:code',
    component: () => import('./meetings/MeetingView.vue'),
    props: true,
    meta: {
      title: 'shell.page.meeting',
      words: ['meetings', 'conclusions', 'tracking'],
      section: 'meetings',
    },
  },
  {
    name: 'institutions',
    path: '/institutions',
    component: () => import('./institutions/InstitutionListView.vue'),
    meta: {
      title: 'shell.nav.institutions',
      words: ['institutions', 'tracking'],
      section: 'institutions',
    },
  },
  {
    name: 'institution',
    path: '/institutions/:code',
    component: () => import('./institutions/InstitutionView.vue'),
    props: true,
    meta: {
      title: 'shell.page.institution',
      words: ['institutions', 'tracking'],
      section: 'institutions',
    },
  },
  {
    name: 'reports',
    path: '/rapports',
    component: () => import('./reports/ReportListView.vue'),
    meta: { title: 'shell.nav.reports', words: ['reports'], section: 'reports' },
  },
  {
    name: 'report',
    path: '/rapports/:name',
    component: () => import('./reports/ReportView.vue'),
    props: true,
    meta: { title: 'shell.page.report', words: ['reports', 'tracking'], section: 'reports' },
  },
  {
    name: 'users',
    path: '/comptes',
    component: () => import('./users/UserListView.vue'),
    meta: { title: 'shell.page.users', words: ['users'] },
  },
  {
    name: 'profile',
    path: '/profil',
    component: () => import('./profile/ProfileView.vue'),
    meta: { title: 'shell.page.profile', words: ['profile', 'calendar', 'login'] },
  },
  {
    name: 'sign-in',
    path: '/connexion',
    component: () => import('./login/SignInView.vue'),
    meta: { title: 'shell.page.signIn', words: ['login'], isPublic: true, isBare: true },
  },
  {
    name: 'setup',
    path: '/premier-compte',
    component: () => import('./login/SetupView.vue'),
    meta: { title: 'shell.page.setup', words: ['login'], isPublic: true, isBare: true },
  },
  {
    name: 'not-found',
    path: '/:path(.*)*',
    component: () => import('./errors/NotFoundView.vue'),
    meta: { title: 'shell.page.notFound' },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [...routes],
  async scrollBehavior(to, from, saved) {
    await nextTick()
    if (saved !== null) return saved
    if (to.hash !== '') return { el: to.hash }
    return to.path === from.path ? false : { left: 0, top: 0 }
  },
})

router.beforeEach(async (to) => {
  fetchEarly(to)
  const session = useSession()
  try {
    await session.load()
  } catch (error) {
    if (!(error instanceof Unreachable) && to.meta.isPublic === true) return true
    pageFailure.value = {
      kind: error instanceof Unreachable ? 'unreachable' : 'broken',
      path: to.fullPath,
    }
    return false
  }
  if (to.name === 'sign-in' && session.isSignedIn) return returnPath(to) ?? { name: 'dashboard' }
  if (to.meta.isPublic === true || session.isSignedIn) return true
  return { name: 'sign-in', query: to.fullPath === '/' ? {} : { suite: to.fullPath } }
})

router.beforeResolve(({ meta }) => loadWords(meta.words ?? []))

router.afterEach((to, from, failure) => {
  if (failure !== undefined) return
  pageFailure.value = undefined
  if (to.path === from.path && from.matched.length > 0) return
  namePage(to.meta.title)
  if (from.matched.length > 0) void focusHeading()
})

// A page's file or catalogue could not load: no network, or a new version was deployed since the page was opened.
router.onError((_error, to) => {
  pageFailure.value = { kind: 'unreachable', path: to.fullPath }
})

/** Loads the page's file and catalogue in parallel with the session. */
function fetchEarly(to: RouteLocationNormalized): void {
  void loadWords(to.meta.words ?? []).catch(() => undefined)
  for (const { components } of to.matched) {
    const load = components?.default
    if (typeof load === 'function' && !('setup' in load))
      void Promise.resolve((load as () => unknown)()).catch(() => undefined)
  }
}

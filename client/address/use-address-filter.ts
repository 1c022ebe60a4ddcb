import { useRoute, useRouter } from 'vue-router'

/** The filters of a short list, kept in the page's address so that a link opens the same list. */
export function useAddressFilter() {
  const route = useRoute()
  const router = useRouter()

  function text(name: string): string | undefined {
    const value = route.query[name]
    const first = Array.isArray(value) ? value[0] : value
    return first == null || first === '' ? undefined : first
  }

  return {
    text,
    /** One of a list of codes; an unknown value is ignored. */
    choice: <Code extends string>(name: string, codes: readonly Code[]): Code | undefined =>
      codes.find((code) => code === text(name)),
    /** Changes some filters and keeps the rest of the address; an empty value is removed from it. */
    refine: (change: Readonly<Record<string, string>>) => {
      const changed = Object.entries({ ...route.query, ...change }).filter(
        ([, value]) => value !== '',
      )
      return router.push({ query: Object.fromEntries(changed) })
    },
  }
}

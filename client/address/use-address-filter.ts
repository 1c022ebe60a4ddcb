import { useRoute, useRouter } from 'vue-router'

/** What a short list shows, kept in the address of its page: a link opens the same list. */
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
    /** One of a list of codes; what is misspelt is left out. */
    choice: <Code extends string>(name: string, codes: readonly Code[]): Code | undefined =>
      codes.find((code) => code === text(name)),
    /** Changes some of it and keeps the rest of the address; what is empty leaves it. */
    refine: (change: Readonly<Record<string, string>>) => {
      const changed = Object.entries({ ...route.query, ...change }).filter(
        ([, value]) => value !== '',
      )
      return router.push({ query: Object.fromEntries(changed) })
    },
  }
}

import { reactive } from 'vue'

/** Whether the search is open: the header, the telephone's bar and Ctrl K open one and the same. */
export const searchDialog = reactive({ isOpen: false })

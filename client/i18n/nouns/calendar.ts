import { calendar } from '../fr/calendar.ts'
import { addMessages } from '../index.ts'

addMessages({ calendar })

import { reports } from '../fr/reports.ts'
import { addMessages } from '../index.ts'

addMessages({ reports })

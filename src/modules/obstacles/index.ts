/** What is in the way of tasks (vướng mắc): who must remove it, by which hour an answer is owed, and every step until it is gone. */
export { acceptAnswer, answerObstacle, raiseObstacle, removeByConclusion, reopenObstacle, transferObstacle, withdrawObstacle } from './actions.ts'
export { api } from './api.ts'
export { afterWorkingDays, type AnswerRule, type Level } from './clock.ts'
export { kindWords } from './kind.ts'
export {
  listObstacles,
  obstacleFile,
  type ObstacleInWindow,
  obstaclesWithin,
  type ObstacleStanding,
  openObstacles,
  unansweredOn,
} from './list.actions.ts'
export { type Holding, isOpen, type Obstacle, stateAt, type Step } from './obstacle.ts'
export { pages } from './pages.tsx'
export { answerObstacles, raiseObstacles, readObstacles, rights } from './rights.ts'
export { removeObstaclesOf } from './step.store.ts'
export { levelWords, stateWords } from './words.ts'

import { expect, test } from 'vitest';
import type { ExerciseMove } from '../../api/types';
import { findMoves } from './findMoves';

const moves: ExerciseMove[] = [
  { id: 'front-squat', group: 'legs', name: '프론트 스쿼트', englishName: 'Front squat' },
  { id: 'bench-press', group: 'chest', name: '벤치프레스', englishName: 'Bench press' },
];

test.each([
  ['', 2],
  ['스쿼트', 1],
  ['프론트스쿼트', 1],
  ['SQUAT front', 1],
  ['press', 1],
  ['수영', 0],
])('Typing "%s" finds %i', (typed, count) => {
  expect(findMoves(moves, typed)).toHaveLength(count);
});

import type { ExerciseMove } from '../../api/types';

/** Exercises whose name, in either language, holds every word that was typed. */
export function findMoves(moves: readonly ExerciseMove[], typed: string): readonly ExerciseMove[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return moves.filter(({ name, englishName }) => words.every((word) => `${name.replaceAll(' ', '')} ${name} ${englishName.toLowerCase()}`.includes(word)));
}

// Shows words. 数一数 😀
import React, { useState } from "react";

type Props = { words: string[]; onPick?: (word: string) => void };

export const Words = ({ words, onPick }: Props): JSX.Element => {
  const [picked, setPicked] = useState<string | null>(null);
  return (
    <ul className="words" data-count={words.length}>
      {words.map((word) => (
        <li key={word} onClick={() => setPicked(word)}>
          Word: {word} &amp; 变量
        </li>
      ))}
      <Ui.Footer picked={picked ?? "none"} {...words} />
      <></>
    </ul>
  );
};

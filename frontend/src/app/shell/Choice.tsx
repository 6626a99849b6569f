import { useId } from 'react';

type Props<T extends string> = { name: string; value: T; options: readonly (readonly [T, string])[]; onChoose: (value: T) => void };

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ name, value, options, onChoose }: Props<T>) {
  const group = useId();
  return (
    <fieldset className="choice">
      <legend className="small t-3">{name}</legend>
      <div>
        {options.map(([each, label]) => (
          <label key={each}>
            <input type="radio" name={group} checked={each === value} onChange={() => onChoose(each)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

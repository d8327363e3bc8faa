# Runs shell samples: a line of standard input has a file, and then a function of it with its arguments, separated by tabs.
tab=$(printf '\t')
while IFS="$tab" read -r file name arguments; do
  (
    . "$file"
    status=$?
    [ -z "$name" ] && exit $status
    IFS="$tab"
    $name $arguments
  ) < /dev/null 2>&1 && printf '\0ok\0' || printf '\0failed\0'
done

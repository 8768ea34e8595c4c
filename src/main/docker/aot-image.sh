#!/bin/sh
# Makes an AOT cache for each function, and the script that starts one with it.
# Usage: aot-image.sh JAVA RUNTIME-JARS-FOLDER TASK-FOLDER (with all jars below TASK-FOLDER/lib)
set -eu
java=$1 runtime=$2 task=$3
here=$(cd "$(dirname "$0")" && pwd)
# A cache holds for exactly this class path, in this order.
classpath=
for jar in "$runtime"/*.jar "$task"/lib/*.jar; do
  classpath=$classpath${classpath:+:}$jar
done
mkdir -p "$task/work"
for name in WebhookHandler ArticleHandler ReplayHandler ReadingHandler IndexHandler; do
  # Settings that a start asks for; nothing is sent anywhere.
  (cd "$task/work" && NEWSHOOK_TABLE=training AWS_REGION=us-east-1 \
    NEWSHOOK_TOKENS=only-for-training-runs NEWSHOOK_READ_TOKENS=only-for-training-runs \
    sh "$here/aot-cache.sh" "$java" "$classpath" "newshook.lambda.$name" "$task/$name.aot")
done
cat >"$task/start.sh" <<END
#!/bin/sh
# Starts the function whose handler is given. The empty folder keeps the runtime from looking further.
handler=\$1
name=\${handler%%::*}
cd $task/work
export _HANDLER="\$handler"
exec $java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=75 \\
  -XX:AOTCache=$task/\${name##*.}.aot -classpath $classpath \\
  com.amazonaws.services.lambda.runtime.api.client.AWSLambda "\$handler"
END
chmod +x "$task/start.sh"

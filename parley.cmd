@echo off
rem Starts Parley on Windows. Builds it on first use; delete parley-cli\target\launch to build again.
setlocal
set "HOME_DIR=%~dp0"
set "LAUNCH=%HOME_DIR%parley-cli\target\launch\windows"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if "%~1"=="archive" (
  echo parley: Archives are read on Linux and macOS, where Apache Spark needs nothing beside it; see docs/archive.md. 1>&2
  exit /b 2
)
if not exist "%LAUNCH%\parley-cli.jar" (
  echo parley: Building Parley, which happens once and takes a minute or two ... 1>&2
  call "%HOME_DIR%mvnw.cmd" -q -B -f "%HOME_DIR%pom.xml" -Pquick -pl parley-cli -am -Dmaven.test.skip=true "-Dparley.lib=%LAUNCH%" package 1>&2
  if errorlevel 1 exit /b 4
  copy /y "%HOME_DIR%parley-cli\target\quick\parley-cli-*.jar" "%LAUNCH%\parley-cli.jar" >nul
)
"%JAVA%" -Xmx1600m -XX:+UseParallelGC -Djava.awt.headless=true %PARLEY_JAVA_OPTIONS% -cp "%LAUNCH%\parley-cli.jar" org.parley.cli.Parley %*
exit /b %errorlevel%

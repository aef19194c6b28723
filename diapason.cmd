@echo off
rem Builds what is missing, then starts Diapason on Windows. Tests and benchmarks run on Linux: see ./diapason.
setlocal enabledelayedexpansion
set "here=%~dp0"
set "jdk="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "jdk=%JAVA_HOME%"
if not defined jdk for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*") do if exist "%%~d\bin\javac.exe" set "jdk=%%~d"
if not defined jdk (
  echo diapason: no JDK 25 or later was found. Install one, for example from https://adoptium.net, and set JAVA_HOME. 1>&2
  exit /b 1
)
set "JAVA_HOME=%jdk%"
set "product=%here%product\target\products\diapason\win32\win32\x86_64"
if "%~1"=="--help" goto usage
if "%~1"=="-h" goto usage
if not exist "%product%\plugins" (
  echo diapason: building, details in build.log 1>&2
  call "%here%mvnw.cmd" -f "%here%pom.xml" -DskipTests verify > "%here%build.log" 2>&1
  if errorlevel 1 (
    echo diapason: the build failed, see build.log 1>&2
    exit /b 1
  )
)
for %%j in ("%product%\plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~j"
set "flags="
set "seen="
for /f "usebackq delims=" %%l in ("%product%\eclipse.ini") do (
  if defined seen set "flags=!flags! %%l"
  if "%%l"=="-vmargs" set "seen=yes"
)
if "%~1"=="demo-call" goto command
if "%~1"=="--headless" goto headless
"%JAVA_HOME%\bin\java" %flags% -jar "%launcher%" -nosplash %*
exit /b %errorlevel%

:headless
shift
"%JAVA_HOME%\bin\java" %flags% -jar "%launcher%" -data @none -nosplash -application org.diapason.remote.command headless %1 %2 %3 %4 %5
exit /b %errorlevel%

:command
"%JAVA_HOME%\bin\java" %flags% -jar "%launcher%" -data @none -nosplash -application org.diapason.remote.command %*
exit /b %errorlevel%

:usage
echo Diapason, a desktop softphone
echo   diapason.cmd                 build if needed, then open the window
echo   diapason.cmd --headless ...  no window: JSON-RPC on standard input and output
echo   diapason.cmd demo-call ...   one real call to the built-in demo PBX

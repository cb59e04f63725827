@echo off
rem Starts JBang, https://www.jbang.dev, on Windows, from any folder and with nothing prepared but a JDK 25:
rem
rem   jbang ch04\train_neuralnet.java --seed 0     one of the scripts
rem   jbang ch04-train_neuralnet --seed 0          the same by its alias, from any folder
rem   jbang                                        what there is
rem   jbang --help                                 JBang itself
rem
rem In PowerShell it is .\jbang.cmd. Where there is no JDK 25, JBang's own installer fetches one.
rem JBang and what it builds are kept in JBANG_DIR, by default %USERPROFILE%\.jbang.
setlocal EnableExtensions DisableDelayedExpansion

set version=0.132.1
set sha256=f977075849cff866f45b27997f5671ab8a336a5dd3cf9e702b3479128338f3a7
set name=jbang-cli-%version%-all.jar
set "catalog=%~dp0jbang-catalog.json"

if "%~1"=="" goto :usage
if "%~1"=="-h" goto :usage

if not defined JBANG_DIR set "JBANG_DIR=%USERPROFILE%\.jbang"
if not exist "%JBANG_DIR%\cache" mkdir "%JBANG_DIR%\cache" 2>nul
if not exist "%JBANG_DIR%\cache" (
  echo jbang: cannot make the folder %JBANG_DIR%: set JBANG_DIR to one that can be written. 1>&2
  exit /b 1
)

call :find_jdk
if not defined JDK call :fetch_jdk
if not defined JDK (
  echo jbang: no JDK 25 or newer found: install one ^(for instance from https://adoptium.net^) or set JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

set "jar=%JBANG_DIR%\jbang-%version%.jar"
set "installed=%JBANG_DIR%\bin\jbang.jar"
if exist "%jar%" call :require_hash "%jar%"
if not exist "%jar%" call :fetch
if not exist "%jar%" if exist "%installed%" set "jar=%installed%"
if not exist "%jar%" (
  echo jbang: JBang %version% could not be fetched: the first start needs the network, once. 1>&2
  exit /b 1
)

rem What the repository's catalog has runs from any folder. A word that nobody knows is said to be none.
set "run="
findstr /r /c:"^    .%~1.: {" "%catalog%" >nul 2>&1 && set run=run --catalog "%catalog%"
if defined run goto :ask
if exist "%~1" goto :ask
for /f "delims=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-" %%w in ("%~1") do goto :ask
call :is_command "%~1" && goto :ask
echo jbang: there is no script '%~1' here ^(jbang alone says what there is^) 1>&2
exit /b 2

:ask
rem JBang prints the command that starts the script, and ends with 255.
set JBANG_RUNTIME_SHELL=cmd
timeout /t 0 >nul 2>nul && (set JBANG_STDIN_NOTTY=false) || (set JBANG_STDIN_NOTTY=true)
set "JBANG_LAUNCH_CMD=%~f0"
set JBANG_NO_VERSION_CHECK=true
set "answer=%JBANG_DIR%\cache\%RANDOM%%RANDOM%.command"
"%JAVA_HOME%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%jar%" dev.jbang.Main %run% %* >"%answer%"
set status=%ERRORLEVEL%
if not %status% == 255 (
  type "%answer%"
  del /q "%answer%"
  exit /b %status%
)
set "command="
for /f "usebackq delims=" %%c in ("%answer%") do if not defined command set "command=%%c"
del /q "%answer%"
%command%
exit /b %ERRORLEVEL%

:usage
echo Starts the scripts of this repository, with JBang:
echo(
echo   jbang ch03\step_function.java                a script; --help behind it says what it takes
echo   jbang step_function --save step.svg          the same by its name
echo   jbang repl                                   the shell
echo   jbang test ch03                              tests
echo   jbang --help                                 JBang itself
echo(
echo Scripts and their names:
for /f usebackq^ tokens^=2^,4^ delims^=^" %%a in ("%catalog%") do if "%%a"=="script-ref" (echo   %%b) else if not "%%a"=="description" if not "%%a"=="aliases" echo %%a
exit /b 0

:is_command
rem JBang's own, and the options before them; an alias that the user's own catalogs have is JBang's to find.
set "word=%~1"
if "%word:~0,1%"=="-" exit /b 0
for %%c in (run build edit init deps trust alias template catalog app config completion info version wrapper jdk cache export plugin ai) do if "%word%"=="%%c" exit /b 0
if exist jbang-catalog.json exit /b 0
if exist "%JBANG_DIR%\jbang-catalog.json" exit /b 0
exit /b 1

:find_jdk
set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac 2^>nul') do call :try_jdk "%%~dpj.."
call :try_jdk "%JBANG_DIR%\currentjdk"
for /d %%j in ("%JBANG_DIR%\cache\jdks\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*") do call :try_jdk "%%~j"
for /d %%j in ("%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~j"
exit /b

:fetch_jdk
rem JBang's installer fetches a JDK for itself where it finds none: the one that is wanted here. (Quotes within the quotes would
rem end them for cmd, and an ampersand behind that the command.)
echo jbang: no JDK 25 or newer found: fetching one, and JBang %version%, with JBang's own installer, https://ps.jbang.dev 1>&2
set JBANG_DOWNLOAD_VERSION=%version%
set JBANG_DEFAULT_JAVA_VERSION=25
powershell -NoProfile -ExecutionPolicy Bypass -Command "$env:JAVA_HOME=$null; & ([scriptblock]::Create([string](iwr -useb https://ps.jbang.dev))) jdk install 25" 1>&2
call :find_jdk
exit /b

:try_jdk
rem Its release file says which one it is.
if defined JDK exit /b
if not exist "%~1\bin\javac.exe" exit /b
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul 2>&1 && set "JDK=%~f1"
exit /b

:require_hash
rem One that is damaged goes, and is fetched again.
certutil -hashfile "%~1" SHA256 2>nul | findstr /i /c:"%sha256%" >nul && exit /b
del /q "%~1"
exit /b

:fetch
where mvn >nul 2>&1
if errorlevel 1 goto :install
echo jbang: fetching JBang %version% with Maven, once 1>&2
set "fetched=%JBANG_DIR%\cache\fetch%RANDOM%"
mkdir "%fetched%"
pushd "%fetched%"
call mvn -q -B dependency:copy -Dartifact=dev.jbang:jbang-cli:%version%:jar:all "-DoutputDirectory=%fetched%" 1>&2
popd
if exist "%fetched%\%name%" call :require_hash "%fetched%\%name%"
if exist "%fetched%\%name%" move /y "%fetched%\%name%" "%jar%" >nul
rmdir /s /q "%fetched%"
exit /b

:install
rem JBang's own way, for machines without Maven. https is what vouches for it.
if exist "%installed%" exit /b
echo jbang: no Maven here: fetching JBang %version% with its own installer, https://ps.jbang.dev 1>&2
set JBANG_DOWNLOAD_VERSION=%version%
powershell -NoProfile -ExecutionPolicy Bypass -Command "& ([scriptblock]::Create([string](iwr -useb https://ps.jbang.dev))) version" 1>&2
exit /b
